import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Which of these words lie readable in a folder, in any file. */
export const wordsOnDisk = (folder: string, words: readonly string[]): readonly string[] => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => readFileSync(join(entry.parentPath, entry.name)))
  return words.filter(word =>
    files.some(
      file => file.includes(word) || file.includes(Buffer.from(word).toString('base64url')),
    ),
  )
}
