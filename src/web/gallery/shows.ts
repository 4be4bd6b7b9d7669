/**
 * Screens that the gallery shows in several states, each under an address of its own (`?show=…`): what
 * pictures are taken of, and what is looked at with axe.
 */
export const shows = {
  people: ['people', 'people-none', 'people-one', 'people-form', 'people-bring', 'people-preview'],
  network: [
    'network',
    'network-none',
    'network-one',
    'network-60',
    'network-300',
    'network-place',
    'network-choose',
    'network-choose-none',
    'network-changed',
    'network-first',
    'network-catch',
    'network-catch-none',
    'network-glad',
    'network-glad-none',
  ],
  reachOut: ['reach-out', 'reach-out-new', 'reach-out-asks', 'reach-out-words'],
  season: ['season', 'season-few', 'season-empty', 'season-closed', 'season-today'],
  endings: [
    'when-i-die',
    'when-i-die-empty',
    'when-i-die-asked',
    'when-i-die-asks',
    'when-i-die-theirs',
  ],
  weeks: ['weeks', 'weeks-empty', 'weeks-kept', 'weeks-ask', 'weeks-slider'],
  darkDay: ['dark-day', 'dark-day-empty'],
  hereNote: [
    'here-note',
    'here-note-made',
    'here-note-open',
    'here-note-answered',
    'here-note-no-more',
    'here-note-off',
  ],
  openNote: [
    'open-note',
    'open-note-read',
    'open-note-sent',
    'open-note-gone',
    'open-note-offline',
    'open-note-no-link',
    'open-note-no-more',
    'open-note-closed',
  ],
  plan: ['plan', 'plan-begin', 'plan-change', 'plan-show', 'plan-theirs'],
} as const

type Shows = typeof shows
/** The states of one of them. */
export type ShowOf<Part extends keyof Shows> = Shows[Part][number]
