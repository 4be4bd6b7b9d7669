import type { JSX } from 'preact'
import { idFrom } from '#base/ids.ts'
import type { CircleTag } from '#core/today/items/circleTag.ts'
import type { Guide } from '#core/page/guides.ts'
import type { GladView } from '#core/rise/gladView.ts'
import type { SeenInYouView, SeenView } from '#core/seenInYou/view.ts'
import { GuideBegin } from '#web/page/GuideBegin.tsx'
import { GuidedPage } from '#web/page/GuidedPage.tsx'
import { GuideDone } from '#web/page/GuideDone.tsx'
import { GuidePart } from '#web/page/GuidePart.tsx'
import { newGuided, withPart } from '#web/page/guidedDraft.ts'
import { Glad } from '#web/rise/Glad.tsx'
import { SinceDay } from '#web/rise/SinceDay.tsx'
import { SinceLine } from '#web/rise/SinceLine.tsx'
import { SaySeen } from '#web/seenInYou/SaySeen.tsx'
import { SeenCard, type SeenCardProps } from '#web/seenInYou/SeenCard.tsx'
import { useSeenInYouRow } from '#web/seenInYou/useSeenInYouRow.ts'
import { NobodyYet } from '#web/sharing/NobodyYet.tsx'
import type { OpenShare } from '#web/sharing/withSending.ts'
import { idle, inventedId, inventedPerson, nothing } from './invented.ts'
import { Part } from './Part.tsx'
import { asRow } from './asRow.tsx'

const SeenInYouRow = asRow(useSeenInYouRow)

const circle = idFrom('circle', new Uint8Array(32).fill(4))
const entry = idFrom('event', new Uint8Array(32).fill(7))
const ana = inventedPerson(1, 'Ana', { isMe: true })
const ben = inventedPerson(2, 'Ben')
const caro = inventedPerson(3, 'Caro')
const noon = Date.UTC(2026, 10, 29, 12)
const tag: CircleTag = { id: circle, name: 'Tuesday', colour: 'lake' }

const toMe: SeenView = {
  entry,
  id: inventedId,
  at: noon,
  by: ben,
  to: ana,
  words: 'I saw you wait for him at the gate, though you were cold.',
  openly: false,
  thanked: false,
  canThank: true,
  rests: false,
  takeBack: [],
  hide: [],
}

const fromMe: SeenView = {
  ...toMe,
  by: ana,
  to: ben,
  words: 'When you cook for all of us, the house is warm.',
  canThank: false,
  takeBack: [entry],
}

export const rise: OpenShare = {
  kind: 'open',
  entry,
  id: inventedId,
  seq: 3,
  author: ana,
  at: noon,
  need: 'rejoice',
  unsafe: false,
  continues: false,
  words: 'A whole year without a drop.',
  feelings: [],
  since: '2025-11-29',
  note: undefined,
  files: [],
  audience: undefined,
  collapsed: false,
  setAside: false,
  forMeAlone: false,
  invitesViews: false,
  state: 'answered',
  ringFilled: false,
  moves: [
    {
      kind: 'open',
      entry,
      author: ben,
      at: noon,
      move: 'delight',
      words: 'I’m so glad that you rang me that night in March.',
      phrase: 'gladThat',
      files: [],
      audience: undefined,
      heard: undefined,
      meant: undefined,
      canAnswerHeard: false,
      offer: undefined,
      takeBack: [],
      hide: [],
    },
  ],
  allowedMoves: [],
  offers: [],
  viewAsks: [],
  myViewAsk: undefined,
  canRest: false,
  takeBack: [],
  hide: [],
  nobodyYet: { others: [ben, caro] },
}

const glad: GladView = {
  seen: [
    { circle: tag, said: toMe },
    { circle: tag, said: { ...toMe, by: caro, thanked: true, canThank: false, openly: true } },
    { circle: tag, said: { ...toMe, rests: true } },
  ],
  rises: [{ circle: tag, share: rise }],
  unread: [],
}

const noSeen: SeenInYouView = {
  people: [ben],
  inMe: [],
  fromMe: [],
  openly: [],
  unreadTo: undefined,
}

const Card = (props: Partial<SeenCardProps>): JSX.Element => (
  <SeenCard one={toMe} circle={circle} waits={false} doing={idle} {...props} />
)

const begun = (guide: Guide) => newGuided(inventedId, guide, undefined, noon)
const asking = withPart(begun('perspective'), 'ask', 'How was your evening, really?')
const hurt = withPart(begun('letting-go'), 'hurt', 'He told everybody before he told me.')

/** Something to be glad about, what they see in each other, and pages along a path. */
export const Rises = (): JSX.Element => (
  <>
    <Part name="Seen in me">
      <Card onRest={nothing} onThank={nothing} />
    </Part>
    <Part name="Thanked, and out of sight">
      <Card one={{ ...toMe, thanked: true, canThank: false, rests: true }} onRest={nothing} />
    </Part>
    <Part name="What I said">
      <Card one={{ ...fromMe, thanked: true }} onTakeBack={nothing} />
      <Card one={fromMe} waits />
    </Part>
    <Part name="Before everybody">
      <Card one={{ ...toMe, to: caro, openly: true, hide: [entry] }} onTakeBack={nothing} />
    </Part>
    <Part name="On the page of a circle">
      <SeenInYouRow seen={noSeen} path="/" />
      <SeenInYouRow seen={{ ...noSeen, unreadTo: 4 }} path="/" />
    </Part>
    <Part name="Since when">
      <SinceDay since={undefined} now={noon} onChange={nothing} />
      <SinceDay since="2027-01-01" now={noon} onChange={nothing} />
      <SinceLine since="2025-10-01" at={noon} />
      <SinceLine since="2026-11-29" at={noon} />
    </Part>
    <Part name="Good news without an answer">
      <NobodyYet share={{ ...rise, state: 'waiting', moves: [] }} onHelp={nothing} />
    </Part>
  </>
)

/** Everything of the page for a dark day, full and empty. */
export const DarkDay = ({ empty }: { readonly empty: boolean }): JSX.Element => (
  <Glad
    glad={empty ? { seen: [], rises: [], unread: [] } : glad}
    doing={idle}
    onRest={nothing}
    onThank={nothing}
    onOpen={nothing}
    onHelp={nothing}
  />
)

export const GuidedPages = (): JSX.Element => (
  <GuidedPage
    page={{
      id: inventedId,
      at: noon,
      changedAt: noon,
      words: hurt.words,
      guided: hurt.guided,
      takeBack: [entry],
    }}
    guided={hurt.guided}
    unfinished={false}
    now={noon + 86_400_000}
    doing={idle}
    onWrite={nothing}
    onErase={nothing}
  />
)

interface ComposerShown {
  readonly show: string
  readonly onClose: () => void
}

/** What covers the screen: the beginning of a path, a step of it, its end, and saying what I see. */
export const RiseComposer = ({ show, onClose }: ComposerShown): JSX.Element => {
  switch (show) {
    case 'path-begin':
      return (
        <GuideBegin guide="letting-go" begun onGoOn={onClose} onHelp={nothing} onClose={onClose} />
      )
    case 'path-part':
      return (
        <GuidePart
          onBack={nothing}
          draft={hurt}
          part="other"
          doing={idle}
          lost={false}
          onChange={nothing}
          onGoOn={onClose}
          onKeep={onClose}
          onEnd={onClose}
          onDiscard={onClose}
          onClose={onClose}
        />
      )
    case 'path-done':
      return <GuideDone draft={asking} circles={[]} onDone={onClose} />
    case 'path-let-go':
      return <GuideDone draft={hurt} circles={[]} onDone={onClose} />
    default:
      return (
        <SaySeen
          people={[ben, caro]}
          ofTwo={false}
          doing={idle}
          onSay={onClose}
          onClose={onClose}
        />
      )
  }
}
