/** Why a circle does not accept something. Each one is a sentence the app can say. */
export type Refusal =
  /** The circle has no first entry yet. */
  | 'no-circle'
  | 'not-a-member'
  | 'circle-closed'
  /** A kind of this author was already folded under the same event id. */
  | 'already-said'
  /** This practice is not part of circles of this kind. */
  | 'not-here'
  /** A kind of a newer version, or one whose step has not come yet. */
  | 'not-yet-offered'
  | 'stewards-only'
  /** Somebody who is not in the circle now. */
  | 'no-such-member'
  /** They look after the circle already. */
  | 'looks-after-already'
  /** Nobody with a young person's seat looks after a circle. */
  | 'young-seat'
  | 'not-asked'
  | 'yourself'
  /** They are in the circle under that account. */
  | 'still-here'
  /** They have other keys than those that were compared. */
  | 'other-keys'
  /** Somebody has to look after a circle. */
  | 'last-steward'
  /** Posting is paused for everybody who does not look after the circle. */
  | 'paused'
  /** A report is for somebody who looks after the circle. */
  | 'not-a-steward'
  /** A report is never for the one it is about. */
  | 'is-meant'
  | 'no-such-letter'
  /** Another set of key keepers took its place. */
  | 'no-longer-kept'
  /** A circle keeps the kind it was made with. */
  | 'wrong-kind'
  /** Words that can be taken back need an entry of their own. */
  | 'not-in-a-batch'
  | 'no-words'
  | 'no-such-agreement'
  /** The first share in a circle comes after a yes to what is agreed there. */
  | 'agreement-first'
  /** What the circle is and what it agreed has not arrived for this newcomer. */
  | 'not-handed-on'
  | 'no-such-share'
  | 'no-such-move'
  | 'no-such-page'
  | 'no-such-person'
  /** This import was undone: it brings nobody any more. */
  | 'import-undone'
  | 'no-such-answer'
  /** Answers were opened: nobody changes theirs any more. */
  | 'answers-open'
  /** One stretch at a time. */
  | 'stretch-runs'
  /** One question at a time. */
  | 'question-waits'
  | 'no-such-commitment'
  | 'no-such-guess'
  | 'no-such-seen'
  /** It has come to its end, or one of the two stopped it. */
  | 'commitment-over'
  /** Another time, or other words, than the person agreed to. */
  | 'not-agreed'
  | 'no-such-owning'
  /** One owning at a time to the same person, until they have answered. */
  | 'owning-waits'
  | 'no-such-repair'
  /** It was ended, or both said yes to other words. */
  | 'repair-over'
  /** One offer at a time to the same person. */
  | 'repair-waits'
  /** After an owning the one it was written to begins. */
  | 'theirs-to-open'
  /** A young person is nobody's companion but a young person's. */
  | 'young-companion'
  | 'no-such-day'
  | 'no-such-line'
  /** A plan holds as many lines as it can. */
  | 'plan-full'
  | 'no-such-note'
  /** They would rather have no notes from this person now. */
  | 'notes-not-wanted'
  | 'taken-back'
  | 'not-yours'
  | 'your-own-share'
  /** Only words and answers can be said to some of a circle. */
  | 'not-for-some'
  /** Somebody it was meant for is no longer here. */
  | 'chosen-left'
  /** What answers an aside goes to those who have it. */
  | 'not-the-same-people'
  /** This move does not answer this need. */
  | 'not-for-this-need'
  | 'not-invited-to-advise'
  /** Under *perspective* a view comes after saying back what one heard, to the same people. */
  | 'reflect-first'
  /** "May I offer a thought?" is asked once. */
  | 'asked-already'
  /** An offer says when. */
  | 'no-time-said'
  | 'not-accepted'
  /** The value is not one this setting can have. */
  | 'wrong-value'
