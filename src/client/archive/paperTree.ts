import type { Html } from './html.ts'

/** Tags that the pages of an archive are made of. */
export const paperTags = [
  'section',
  'article',
  'h2',
  'h3',
  'h4',
  'h5',
  'p',
  'div',
  'ul',
  'li',
  'span',
  'bdi',
  'time',
  'img',
  'audio',
] as const
export type PaperTag = (typeof paperTags)[number]

/** A piece of a page as plain data: a text, or a tag with what is in it. */
export type PaperNode =
  | string
  | {
      readonly tag: PaperTag
      /** 'words': a person's own; 'soft', 'gone', 'state', 'answers' as in the page's style. */
      readonly class?: string | undefined
      /** Of a picture or a voice note: its name in `media/`. */
      readonly src?: string | undefined
      readonly alt?: string | undefined
      readonly inside: readonly PaperNode[]
    }

const piece = /<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?)>|([^<]+)/g
const empty = new Set<string>(['img'])

interface Open {
  readonly tag: PaperTag | undefined
  readonly attributes: string
  readonly inside: PaperNode[]
}

/**
 * What our own writers have made, as a tree: a screen draws it and Markdown is written from it, and
 * nobody hands HTML to a browser. Of a tag that is not one of ours only what is in it is taken.
 */
export const paperTree = ({ html }: Html): readonly PaperNode[] => {
  const root: Open = { tag: undefined, attributes: '', inside: [] }
  const open: Open[] = [root]
  const close = (): void => {
    const done = open.length > 1 ? open.pop() : undefined
    if (done !== undefined) open.at(-1)?.inside.push(...nodesOf(done))
  }
  for (const [, slash, name = '', attributes = '', text] of html.matchAll(piece)) {
    if (text !== undefined) open.at(-1)?.inside.push(unescaped(text))
    else if (slash === '/') close()
    else {
      open.push({ tag: paperTags.find(tag => tag === name), attributes, inside: [] })
      if (empty.has(name)) close()
    }
  }
  while (open.length > 1) close()
  return root.inside
}

const nodesOf = ({ tag, attributes, inside }: Open): readonly PaperNode[] => {
  if (tag === undefined) return inside
  const named = (name: string): string | undefined => {
    const [, value] = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes) ?? []
    return value === undefined ? undefined : unescaped(value)
  }
  const [className, src, alt] = [named('class'), named('src'), named('alt')]
  return [
    {
      tag,
      ...(className === undefined ? {} : { class: className }),
      ...(src === undefined ? {} : { src }),
      ...(alt === undefined ? {} : { alt }),
      inside,
    },
  ]
}

const signs: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

const unescaped = (text: string): string =>
  text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, sign => signs[sign] ?? sign)
