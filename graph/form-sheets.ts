/** The sheets of RMI's templates, English in every language. A value that stands on another sheet names it. */
export const formSheets = {
  declaration: 'Declaration',
  smelterList: 'Smelter List',
  mineList: 'Mine List',
  productList: 'Product List',
} as const
