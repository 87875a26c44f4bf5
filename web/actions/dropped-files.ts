import { importPattern, isAreaJson, isLitter } from '../../graph/api/taken-in.js'

/** Files to take in, and how many others their folders hold; what file systems leave lying about is not counted. */
export interface Dropped {
  readonly files: readonly File[]
  readonly skipped: number
}

/** Files out of a drop, whatever they are; folders opened to the bottom for what may be a workbook or a list. */
export async function filesOfDrop(items: DataTransferItemList): Promise<Dropped> {
  // The list empties itself once the event is over: everything is taken before the first await.
  const dropped = [...items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  const all = await Promise.all(
    dropped.map(async ({ entry, file }): Promise<Dropped> => {
      if (entry && isFolder(entry)) return wantedOf(await filesUnder(entry))
      const single = entry && isFile(entry) ? await fileOf(entry) : file
      return { files: single && !isLitter(single.name) ? [single] : [], skipped: 0 }
    }),
  )
  return {
    files: all.flatMap(({ files }) => files),
    skipped: all.reduce((sum, { skipped }) => sum + skipped, 0),
  }
}

/** Of a chosen folder, each file with its path. */
export const filesOfFolder = (files: readonly File[]): Promise<Dropped> =>
  wantedOf(files.filter(({ webkitRelativePath }) => !webkitRelativePath.split('/').some(isLitter)))

async function wantedOf(files: readonly File[]): Promise<Dropped> {
  const isWanted = await Promise.all(
    files.map(
      async (file) => importPattern.test(file.name) && (!isJson(file) || isAreaJson(await file.text())),
    ),
  )
  const wanted = files.filter((_, index) => isWanted[index])
  return { files: wanted, skipped: files.length - wanted.length }
}

const isJson = ({ name }: File): boolean => /\.json$/i.test(name)

async function filesUnder(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const inside = (await entriesOf(folder.createReader())).filter(({ name }) => !isLitter(name))
  const files = await Promise.all(
    inside.map(async (entry) => {
      if (isFolder(entry)) return filesUnder(entry)
      return isFile(entry) ? [await fileOf(entry)] : []
    }),
  )
  return files.flat()
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

/** A reader hands out about a hundred entries at a time, then none. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1))
    all.push(...some)
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
