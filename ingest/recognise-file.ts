import { refusal } from './workbook/refusal.js'
import { readDeclaration, type ReadingTerms } from './declaration.js'
import { readList } from './lists/read-list.js'
import type { ReadFile } from './read-file.js'
import { hasDeclarationSheet } from './recognise.js'
import { isText } from './workbook/file-kind.js'
import { openWorkbook } from './workbook/open-workbook.js'

/**
 * What a file is and says, told by its content: a workbook with a sheet Declaration is a form, any other workbook
 * and any text a list.
 * @throws RefusedFileError when it is neither, or cannot be read
 */
export function readFile(bytes: Uint8Array, name: string, terms: ReadingTerms = {}): ReadFile {
  if (bytes.length === 0) throw refusal('emptyFile', 'The file is empty. Send it again.')
  if (isText(bytes)) return { kind: 'list', ...readList({ bytes, name }) }

  const workbook = openWorkbook(bytes)
  if (hasDeclarationSheet(workbook)) {
    return { kind: 'declaration', declaration: readDeclaration(workbook, terms) }
  }
  return { kind: 'list', ...readList({ bytes, name, workbook }) }
}
