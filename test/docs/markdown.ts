/** Text without its code: what a reader reads. */
export const withoutCode = (markdown: string): string =>
  markdown.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '')

/** Targets of links and pictures, as written. */
export const linkTargets = (markdown: string): readonly string[] =>
  [...withoutCode(markdown).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)

/** The anchor a heading gets where documents are shown. */
export const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

export const anchors = (markdown: string): ReadonlySet<string> =>
  new Set([...markdown.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => anchorOf(heading)))

/** Lines of the blocks marked `sh`, continued lines joined, comments left out. */
export const shellLines = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/^```sh\n([\s\S]*?)^```/gm)]
    .flatMap(([, block = '']) => block.replaceAll(/\s*\\\n\s*/g, ' ').split('\n'))
    .map(line => line.replace(/(^|\s)#.*$/, '').trim())
    .filter(line => line !== '')

/** Absolute paths, and what leads out of the project's folder. */
export const pathsIn = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/(?<![\w.:/)\]}>~*?=-])\/[a-z][\w.-]*(?:\/[\w.:*-]*)*/g)].map(
    ([path]) => path,
  )
