/** A piece of HTML that is safe to put into a page. Only this file makes one from plain text. */
export interface Html {
  readonly html: string
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

// Control characters, and the two that turn the direction of what follows whatever it is: a file
// that is printed and shown to others must not read otherwise than it was written.
const unseen = /[\p{Cc}\u202d\u202e]/gu
const lineEnds = /\r\n?|[\u0085\u2028\u2029]/g

/** Plain text, whoever wrote it, with nothing in it that a browser would act on. */
export const plain = (text: string): Html => ({
  html: text
    .replaceAll(lineEnds, '\n')
    .replaceAll(unseen, sign => (sign === '\n' || sign === '\t' ? sign : '\ufffd'))
    .replaceAll(/[&<>"']/g, sign => escapes[sign] ?? ''),
})

/** What a person wrote or is called, inside a sentence: its direction does not reach beyond it. */
export const theirs = (text: string): Html => ({ html: `<bdi>${plain(text).html}</bdi>` })

const joined = (value: Html | string | readonly Html[] | undefined): string => {
  if (value === undefined) return ''
  if (typeof value === 'string') return plain(value).html
  return 'html' in value ? value.html : value.map(({ html }) => html).join('')
}

/** A template whose plain strings are escaped and whose pieces of HTML are taken as they are. */
export const page = (
  parts: TemplateStringsArray,
  ...values: readonly (Html | string | readonly Html[] | undefined)[]
): Html => ({
  html: parts.map((part, place) => part + joined(values[place])).join(''),
})

/** One of our own sentences, with what a person wrote (or a piece of the page) for `{name}`. */
export const sentence = (ours: string, name: string | Html): Html => {
  const put = typeof name === 'string' ? theirs(name) : name
  const pieces = ours.split('{name}').map(plain)
  return { html: pieces.map(({ html }) => html).join(put.html) }
}
