import type { Place } from '#web/ui/Frame.tsx'
import type { RouteKind } from '../routes.ts'

/** Which of the places below a screen belongs to; none for those that come before an account. */
export const placeOf = (kind: RouteKind): Place | undefined => {
  switch (kind) {
    case 'home':
    case 'i-need-someone':
    case 'called':
    case 'nowhere':
      return 'today'
    case 'circles':
    case 'new-circle':
    case 'circle':
    case 'write-share':
    case 'share':
    case 'invite':
    case 'new-side':
    case 'circle-people':
    case 'meet':
    case 'steward-log':
    case 'reports':
    case 'agreement':
    case 'stretch':
    case 'questions':
    case 'commitments':
    case 'owning':
    case 'seen-in-you':
    case 'days':
    case 'notes':
    case 'plans':
    case 'pages':
    case 'page':
    case 'new-guided':
    case 'present-time':
    case 'three-moves':
    case 'kept-circle':
      return 'circles'
    case 'people':
    case 'person':
    case 'bring-people':
    case 'reach-out':
    case 'network':
    case 'here-notes':
    case 'place-person':
      return 'people'
    case 'plan':
    case 'change-plan':
    case 'show-plan':
    case 'me':
    case 'my-name':
    case 'my-devices':
    case 'let-in':
    case 'sign-in-ways':
    case 'recovery-sheet':
    case 'settings':
    case 'told':
    case 'told-by-mail':
    case 'blocked':
    case 'keepers':
    case 'catchers':
    case 'endings':
    case 'trusted-adults':
    case 'glad':
    case 'weeks':
    case 'season':
    case 'archive':
    case 'restore':
    case 'about':
    case 'leaving':
    case 'https':
      return 'me'
    case 'setup':
    case 'no-mail':
    case 'open-note':
    case 'new-account':
    case 'sign-in':
    case 'be-let-in':
    case 'back':
    case 'begin':
    case 'joining':
      return undefined
  }
}
