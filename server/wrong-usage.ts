import { InvalidInputError } from '../graph/errors.js'

/** The command line was typed wrong: nothing was looked at, and the exit code is that of wrong usage. */
export class WrongUsageError extends InvalidInputError {}
