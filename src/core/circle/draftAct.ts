import type { Draft } from '../sharing/draft.ts'
import type { OfferDraft, Offered } from '../sharing/offer.ts'
import { saidParts } from '../page/guides.ts'
import type { Act } from './fact.ts'

/**
 * What a draft says when it is sent; `undefined` while the person has not chosen what they ask for
 * or how they answer. Empty fields are left out: what was not said takes no place in the log.
 */
export const draftAct = (draft: Draft): Act | undefined => {
  switch (draft.kind) {
    case 'share': {
      const { need, words, feelings, note, invitesViews, since } = draft
      if (need === undefined) return undefined
      return {
        t: 'share-offered',
        need,
        words,
        ...(feelings.length === 0 ? {} : { feelings }),
        ...(note === undefined ? {} : { note }),
        ...(invitesViews ? { invitesViews } : {}),
        ...(need !== 'rejoice' || since === undefined ? {} : { since }),
      }
    }
    case 'move': {
      const { share, move, words, phrase } = draft
      if (move === undefined) return undefined
      const offer = move === 'offer' ? offered(draft.offer) : undefined
      if (move === 'offer' && offer === undefined) return undefined
      return {
        t: 'move-made',
        share,
        move,
        words,
        ...(phrase === undefined ? {} : { phrase }),
        ...(offer === undefined ? {} : { offer }),
      }
    }
    case 'page':
      return pageAct(draft)
    // Its own screen sends it: until then it is for nobody.
    case 'owning':
    case 'words':
      return undefined
  }
}

const pageAct = ({ page, words, guided }: Extract<Draft, { readonly kind: 'page' }>): Act => {
  if (guided === undefined)
    return page === undefined ? { t: 'page-written', words } : { t: 'page-changed', page, words }
  // What was passed takes no place in the log, and nothing says that it was passed.
  const parts = saidParts(guided.guide, guided.parts)
  return page === undefined
    ? { t: 'guided-page-written', guide: guided.guide, parts }
    : { t: 'guided-page-changed', page, parts }
}

/** `undefined` until it says what. An empty line says nothing, and a number belongs to a call. */
const offered = ({ what, day, part, when, phone }: OfferDraft = {}): Offered | undefined => {
  if (what === undefined) return undefined
  return {
    what,
    ...(day === undefined ? {} : { day }),
    ...(day === undefined || part === undefined ? {} : { part }),
    ...(isBlank(when) ? {} : { when }),
    ...(what !== 'call' || isBlank(phone) ? {} : { phone }),
  }
}

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === ''
