/** Carries the token of the data folder the command line means (data-lock.ts). */
export const tokenHeader = 'x-lodeline-token'
