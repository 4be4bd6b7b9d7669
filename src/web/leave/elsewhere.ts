/** The page shown instead of Herewith: it comes with the app and works offline. */
export const neutralPage = '/measures.html'

const maxAddressLength = 500

/**
 * Where *Leave quickly* goes. An address a person chose must be a plain web address; `javascript:`
 * and the like would run in our place.
 */
export const elsewhere = (
  chosen: string,
):
  | { readonly kind: 'neutral' }
  | { readonly kind: 'chosen'; readonly url: string }
  | { readonly kind: 'wrong' } => {
  const typed = chosen.trim()
  if (typed === '') return { kind: 'neutral' }
  if (typed.length > maxAddressLength || !URL.canParse(typed)) return { kind: 'wrong' }
  const url = new URL(typed)
  const plain = url.protocol === 'https:' && url.username === '' && url.password === ''
  return plain ? { kind: 'chosen', url: url.href } : { kind: 'wrong' }
}
