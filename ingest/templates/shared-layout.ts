import type {
  CheckerLayout,
  CompanyField,
  LookUpLayout,
  MineListLayout,
  ProductListLayout,
  SmelterListLayout,
} from './template.js'

/** The company block: three fields from row 8, the others in one column from `firstRow` on. */
export const companyBlock = (firstRow: number): Readonly<Record<CompanyField, string>> => ({
  companyName: 'D8',
  scope: 'D9',
  scopeDescription: 'D10',
  uniqueId: `D${firstRow}`,
  uniqueIdAuthority: `D${firstRow + 1}`,
  address: `D${firstRow + 2}`,
  contactName: `D${firstRow + 3}`,
  contactEmail: `D${firstRow + 4}`,
  contactPhone: `D${firstRow + 5}`,
  authorizerName: `D${firstRow + 6}`,
  authorizerTitle: `D${firstRow + 7}`,
  authorizerEmail: `D${firstRow + 8}`,
  authorizerPhone: `D${firstRow + 9}`,
  effectiveDate: `D${firstRow + 10}`,
})

/** Layouts that templates with a look-up have in common. */
export const smelterList: SmelterListLayout = {
  firstRow: 5,
  release: 'Q3',
  columns: {
    id: 'A',
    mineral: 'B',
    lookup: 'C',
    name: 'D',
    country: 'E',
    cid: 'F',
    city: 'I',
    mine: 'N',
    origin: 'O',
    recycled: 'P',
  },
}

export const lookUp: LookUpLayout = {
  firstRow: 5,
  columns: { mineral: 'A', alias: 'B', name: 'C', country: 'D', cid: 'E' },
}

export const mineList: MineListLayout = {
  firstRow: 5,
  release: 'M3',
  columns: { mineral: 'A', smelterName: 'B', mineName: 'C', country: 'F', region: 'I' },
}

export const productList: ProductListLayout = {
  firstRow: 6,
  columns: { number: 'B', name: 'C', comment: 'D' },
}

export const productListWithRequester: ProductListLayout = {
  firstRow: 6,
  columns: { number: 'B', name: 'C', requesterNumber: 'D', requesterName: 'E', comment: 'F' },
}

/** Company fields every Checker demands. */
export const companyRules: Pick<CheckerLayout, 'filled' | 'email'> = {
  filled: ['companyName', 'scope', 'contactName', 'contactPhone', 'authorizerName', 'effectiveDate'],
  email: ['contactEmail', 'authorizerEmail'],
}
