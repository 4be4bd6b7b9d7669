import type { ArchivedAct } from './leftOut.ts'

/**
 * What becomes of a field where others are not named. Free words, choices, numbers and ids need no
 * word here: they stand in `staying`, and accounts among them are told by their shape.
 */
export type Treatment =
  /** What somebody is called: "Somebody 3" in its place. */
  | 'name'
  /** What its author says they are called themselves. */
  | 'own-name'
  /** What the circle is called. */
  | 'circle-name'
  /** A way to reach somebody, or where they stand elsewhere, whoever wrote it: it goes. */
  | 'goes'
  /** The author's own voice, picture or number: mine stays, another's goes. */
  | 'theirs'

/** By where it stands in the act, `a.b` for what stands in `a`; lists add nothing to the way. */
type Fields = Readonly<Record<string, Treatment>>

/** `goes`: nothing of the act is there, as all of it is about somebody. */
export type OthersIn = 'goes' | Fields

const nobody: Fields = {}
const offered: Fields = { files: 'theirs' }

/**
 * Where each act may say who others are. A new kind does not compile before it stands here, and a field
 * that is neither here nor in `staying` goes: whoever adds one and forgets this leaves it out, and a test says so.
 */
export const othersIn: Readonly<Record<ArchivedAct['t'], OthersIn>> = {
  'circle-named': { name: 'circle-name' },
  'member-named': { name: 'own-name' },
  'circle-handed-on': { name: 'circle-name', 'members.name': 'name' },
  'share-offered': offered,
  'move-made': { ...offered, 'offer.phone': 'theirs' },
  'plan-line-written': {
    'says.name': 'name',
    'says.phone': 'goes',
    'says.member': 'goes',
    'says.person': 'goes',
  },
  'plan-shown': { 'steps.lines.name': 'name', 'steps.lines.phone': 'goes' },
  // The people in one's life, and steps towards them.
  'person-kept': 'goes',
  'person-changed': 'goes',
  'person-let-go': 'goes',
  'people-imported': 'goes',
  'import-undone': 'goes',
  'people-merged': 'goes',
  'people-told-apart': 'goes',
  'rhythm-set': 'goes',
  'rest-set': 'goes',
  'contact-noted': 'goes',
  'reach-out-begun': 'goes',
  'reach-out-answered': 'goes',
  'suggestion-put-off': 'goes',
  'network-placed': 'goes',
  'network-unplaced': 'goes',
  'network-gap-set': 'goes',
  'network-season-noted': 'goes',
  // Whom it is of or for it says by their accounts, if at all.
  'agreement-written': nobody,
  'hearing-time-set': nobody,
  'looking-in-set': nobody,
  'share-called': nobody,
  'closing-announced': nobody,
  'closing-withdrawn': nobody,
  'last-word-said': nobody,
  'stretch-begun': nobody,
  'question-asked': nobody,
  'question-let-go': nobody,
  'perspective-asked': nobody,
  'answers-opened': nobody,
  'answer-sealed': nobody,
  'answer-opened': nobody,
  'answer-passed': nobody,
  'commitment-asked': nobody,
  'commitment-answered': nobody,
  'commitment-renewed': nobody,
  'commitment-ended': nobody,
  'consent-set': nobody,
  'check-in-said': nobody,
  'nudge-given': nobody,
  'guess-offered': nobody,
  'guess-answered': nobody,
  'owning-sent': nobody,
  'owning-answered': nobody,
  'repair-offered': nobody,
  'repair-agreed': nobody,
  'repair-ended': nobody,
  'seen-said': nobody,
  'seen-thanked': nobody,
  'day-kept': nobody,
  'day-changed': nobody,
  'day-proposed': nobody,
  'note-sent': nobody,
  'note-thanked': nobody,
  'notes-wanted': nobody,
  'share-rested': nobody,
  'view-asked': nobody,
  'view-answered': nobody,
  'offer-answered': nobody,
  'offer-done': nobody,
  'page-written': nobody,
  'page-changed': nobody,
  'guided-page-written': nobody,
  'guided-page-changed': nobody,
  'weeks-answered': nobody,
  'weeks-put-off': nobody,
  'season-line-written': nobody,
  'season-put-away': nobody,
  'plan-lines-dropped': nobody,
  'plan-line-placed': nobody,
  'plan-reviewed': nobody,
  'plan-review-later': nobody,
  'shown-plan-read': nobody,
  'plan-show-ended': nobody,
  'heard-answered': nobody,
  'meant-said': nobody,
  'agreement-accepted': nobody,
  'greeter-asked': nobody,
  'greeter-answered': nobody,
  'steward-asked': nobody,
  'steward-answered': nobody,
  'member-vouched': nobody,
  'welcomed-back': nobody,
  'return-answered': nobody,
}

/** Words, choices, times, numbers and ids, in whichever act: none of them says who somebody is. */
export const staying: ReadonlySet<string> = new Set(
  [
    // The envelope of an event, and who reads an aside.
    't v id at for ops',
    // What people write in words of their own.
    'words purpose note line what when helps needs feelings phrase',
    'did effect noExcuse willDo needNot',
    // What they chose, and how much of it.
    'kind colour called need move offer part guide parts tone often card how',
    'answer answers heard happened says wanted agreed invitesViews live yearly',
    'prompt steps step lines place country weeks hours times lookingIn gen',
    'say occupied listened shoes insensitive respect understood lonely connected',
    // When.
    'day days first last zone month date year since until season',
    // Which entry, circle or event; and whose, by account.
    'share continues agreement entry page question to from of by',
    'commitment guess owning repair instead said show circle without',
    'account members greeter stretch companion was',
    // An answer that was sealed, and what opens it.
    'commit n ct k',
  ].flatMap(keys => keys.split(' ')),
)

/** Of a field at this place in an act of this kind; `undefined` where nobody has said anything of it. */
export const treatmentOf = (kind: string, way: string): Treatment | 'stays' | undefined => {
  const inAct = Object.hasOwn(othersIn, kind) ? othersIn[kind as ArchivedAct['t']] : 'goes'
  if (inAct === 'goes') return 'goes'
  if (Object.hasOwn(inAct, way)) return inAct[way]
  return staying.has(way.slice(way.lastIndexOf('.') + 1)) ? 'stays' : undefined
}
