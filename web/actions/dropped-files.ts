/** Files out of a drop, folders opened to the bottom; what has no place in a file system comes as it is. */
export async function filesOfDrop(items: DataTransferItemList): Promise<File[]> {
  // The list empties itself once the event is over: everything is taken before the first await.
  const dropped = [...items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  const files = await Promise.all(
    dropped.map(({ entry, file }) => (entry ? filesOf(entry) : Promise.resolve(file ? [file] : []))),
  )
  return files.flat().filter(isWanted)
}

/** What file systems leave lying about is nothing anybody meant to drop. */
export const isWanted = ({ name }: { readonly name: string }): boolean =>
  !name.startsWith('.') && !name.startsWith('~$') && name !== 'Thumbs.db' && name !== 'desktop.ini'

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))]
  if (!isFolder(entry)) return []
  const inside = await entriesOf(entry.createReader())
  return (await Promise.all(inside.map(filesOf))).flat()
}

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
