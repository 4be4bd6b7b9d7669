import type { Draft } from '../sharing/draft.ts'
import type { OfferDraft, Offered } from '../sharing/offer.ts'
import type { Act } from './fact.ts'

/**
 * What a draft says when it is sent; `undefined` while the person has not chosen what they ask for
 * or how they answer. Empty fields are left out: what was not said takes no place in the log.
 */
export const draftAct = (draft: Draft): Act | undefined => {
  switch (draft.kind) {
    case 'share': {
      const { need, words, feelings, note, invitesViews } = draft
      if (need === undefined) return undefined
      return {
        t: 'share-offered',
        need,
        words,
        ...(feelings.length === 0 ? {} : { feelings }),
        ...(note === undefined ? {} : { note }),
        ...(invitesViews ? { invitesViews } : {}),
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
      return draft.page === undefined
        ? { t: 'page-written', words: draft.words }
        : { t: 'page-changed', page: draft.page, words: draft.words }
    // Its own screen sends it: until then it is for nobody.
    case 'owning':
      return undefined
  }
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
