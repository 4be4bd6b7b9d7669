import type { PaperNode } from './paperTree.ts'

/**
 * A page as Markdown that reads well as it stands, without any program: people's words are quoted, and
 * nothing that somebody wrote acts as Markdown or as HTML in it.
 */
export const markdownOf = (nodes: readonly PaperNode[]): string => {
  const blocks = blocksOf(nodes)
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n\n`
}

const headings: Readonly<Record<string, string>> = { h2: '#', h3: '##', h4: '###', h5: '####' }

const blocksOf = (nodes: readonly PaperNode[]): readonly string[] =>
  nodes.flatMap(node => (typeof node === 'string' ? ownLine(node) : blockOf(node)))

type Tagged = Exclude<PaperNode, string>

const blockOf = (node: Tagged): readonly string[] => {
  const { tag, inside } = node
  const heading = headings[tag]
  if (heading !== undefined) return [`${heading} ${lineOf(inside)}`]
  if (tag === 'section' || tag === 'article') return blocksOf(inside)
  if (tag === 'ul') return listOf(inside)
  if (tag === 'div') return [quoted(textOf(inside))]
  return ownLine(lineOf([node]))
}

const ownLine = (line: string): readonly string[] => (line.trim() === '' ? [] : [line.trim()])

/** Short items make one list; what has blocks in it is told one after the other. */
const listOf = (items: readonly PaperNode[]): readonly string[] => {
  const tagged = items.filter((item): item is Tagged => typeof item !== 'string')
  const isShort = tagged.every(({ inside }) => inside.every(isInline))
  if (isShort) return [tagged.map(({ inside }) => `- ${lineOf(inside)}`).join('\n')]
  return tagged.flatMap(({ inside }) => blocksOf(inside))
}

const isInline = (node: PaperNode): boolean =>
  typeof node === 'string' || ['span', 'bdi', 'time'].includes(node.tag)

/** In one line, whatever is in it. */
const lineOf = (nodes: readonly PaperNode[]): string =>
  nodes.map(inlineOf).join('').replaceAll(/\s+/g, ' ').trim()

const inlineOf = (node: PaperNode): string => {
  if (typeof node === 'string') return harmless(node)
  const { tag, src = '', alt = '', inside } = node
  if (tag === 'img') return `![${harmless(alt)}](${src})`
  if (tag === 'audio') return `[${src}](${src})`
  return inside.map(inlineOf).join('')
}

const textOf = (nodes: readonly PaperNode[]): string =>
  nodes.map(node => (typeof node === 'string' ? node : textOf(node.inside))).join('')

/** Line by line, each ending as a line does in Markdown. */
const quoted = (words: string): string =>
  words
    .split('\n')
    .map(line => `> ${atStart(harmless(line))}`.trimEnd())
    .join('  \n')

const harmless = (text: string): string => text.replaceAll(/[\\`*_[\]<>~|&]/g, sign => `\\${sign}`)

/** What would begin a list, a heading or a rule is text. */
const atStart = (line: string): string =>
  line.replace(/^(\s*)(#+|[-+=]+|\d+[.)])/, (_, space: string, sign: string) =>
    /^\d/.test(sign) ? `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}` : `${space}\\${sign}`,
  )
