/** What becomes of a form on its way, or at the hands of somebody who means harm, and why it is refused. */
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib'
import { strToU8 } from 'fflate'
import { defaultLimits } from '../../ingest/workbook/limits.js'
import { compressedBytes, readArchive } from '../../ingest/workbook/zip-archive.js'
import { labelledForm } from './declaration/a-labelled-form.js'
import { otherFiles } from './other-files.js'
import { buildZip, type RawPart } from './workbook/build-zip.js'
import { writeCells } from './write-cells.js'

export interface CorruptFile {
  readonly title: string
  /** Called a form, or a list where that is what is wrong with it. */
  readonly extension: string
  readonly bytes: Uint8Array
  readonly reason: string
}

const sheetPart = 'xl/worksheets/sheet1.xml'
const extension = '.xlsx'

/** @param form a workbook in order, with its sheet Declaration in the part sheet1.xml */
export async function corruptFiles(form: Uint8Array): Promise<readonly CorruptFile[]> {
  const parts = partsOf(form)
  const changed = (change: (sheet: RawPart) => RawPart): Uint8Array =>
    buildZip(parts.map((part) => (part.name === sheetPart ? change(part) : part)))
  const others = otherFiles.map(async ({ title, name, bytes, reason }) => ({
    title,
    extension: /\.(csv|tsv|txt)$/.exec(name)?.[0] ?? extension,
    reason,
    bytes: await bytes(),
  }))
  const damaged = [
    { title: 'cut off', bytes: form.subarray(0, form.length >> 1), reason: 'truncated' },
    { title: 'empty', bytes: new Uint8Array(), reason: 'emptyFile' },
    { title: 'noise', bytes: Uint8Array.from(form, (byte) => byte ^ 0xa5), reason: 'notAZip' },
    { title: 'a byte changed', bytes: changed((sheet) => ({ ...sheet, crc: 7 })), reason: 'brokenPart' },
    { title: 'an entity bomb', bytes: changed(withEntities), reason: 'doctype' },
    { title: 'a zip bomb', bytes: changed(({ name }) => gigabyte(name)), reason: 'zipBomb' },
    { title: 'a template that is not read', bytes: otherTemplate(), reason: 'unsupportedTemplate' },
  ]
  return [...damaged.map((file) => ({ ...file, extension })), ...(await Promise.all(others))]
}

function partsOf(form: Uint8Array): readonly RawPart[] {
  const archive = readArchive(Buffer.from(form), defaultLimits)
  return archive.entries.map((entry) => ({
    name: entry.name,
    content: inflateRawSync(compressedBytes(archive, entry)),
  }))
}

const withEntities = ({ name, content }: RawPart): RawPart => {
  const bomb = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;">]>'
  return {
    name,
    content: strToU8(
      `${bomb}${Buffer.from(content ?? [])
        .toString()
        .replace(/^<\?xml.*?\?>/, '')}`,
    ),
  }
}

/** 1 GB of zeros, from 16 MB packed once: blocks that end on a byte can be repeated. */
function gigabyte(name: string): RawPart {
  const block = deflateRawSync(Buffer.alloc(16 * 1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH })
  const packed = Buffer.concat([...Array.from({ length: 64 }, () => block), Buffer.from([0x03, 0x00])])
  return { name, packed, statedSize: 1024 ** 3, crc: 0 }
}

/** The pilot of the AMRT. */
function otherTemplate(): Uint8Array {
  const form = labelledForm('AMRT', '1.3')
  return writeCells({
    ...form,
    Declaration: { ...form['Declaration'], D2: { formula: 'Sample (PRT)' } },
  })
}
