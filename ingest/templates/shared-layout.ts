import type {
  CheckerLayout,
  LookUpLayout,
  MineListLayout,
  ProductListLayout,
  SmelterListLayout,
} from './template.js'

/** Layouts that templates with a look-up have in common. */
export const smelterList: SmelterListLayout = {
  firstRow: 5,
  columns: {
    id: 'A',
    mineral: 'B',
    lookup: 'C',
    name: 'D',
    country: 'E',
    cid: 'F',
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
