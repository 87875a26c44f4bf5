/**
 * Makes `npx lodeline` start the checkout's own build at once: npm links the commands of dependencies, not those of
 * the package itself, and would otherwise install the checkout into its cache and build it there. Run by `prepare`.
 */
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../node_modules/.bin')
const command = join(folder, 'lodeline')

mkdirSync(folder, { recursive: true })
rmSync(command, { force: true })
chmodSync(join(import.meta.dirname, 'cli.js'), 0o755)
if (process.platform === 'win32')
  writeFileSync(`${command}.cmd`, '@node "%~dp0\\..\\..\\dist\\server\\cli.js" %*\r\n')
else symlinkSync('../../dist/server/cli.js', command)
