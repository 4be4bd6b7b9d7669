import type { JSX } from 'preact'
import type { CircleSummary } from '#client/state/appState.ts'
import { paths } from '#web/app/routes.ts'
import { RowList } from '#web/me/RowList.tsx'
import { Sent } from '#web/sharing/Sent.tsx'
import { useText } from '#web/text/language.ts'
import { Details } from '#web/ui/Details.tsx'
import { Words } from '#web/ui/Words.tsx'
import { type GuidedDraft, partOf } from './guidedDraft.ts'

export interface GuideDoneProps {
  readonly draft: GuidedDraft
  readonly circles: readonly CircleSummary[]
  readonly onDone: () => void
}

/** The end of a path: kept, and something to do away from the screen. */
export const GuideDone = ({ draft, circles, onDone }: GuideDoneProps): JSX.Element => {
  if (draft.words.trim() === '') return <NothingKept onDone={onDone} />
  return draft.guided.guide === 'perspective' ? (
    <SeenAnotherWay question={partOf(draft, 'ask')} circles={circles} onDone={onDone} />
  ) : (
    <LetGo onDone={onDone} />
  )
}

/** Each step was passed. That is a good end, too. */
const NothingKept = ({ onDone }: Pick<GuideDoneProps, 'onDone'>): JSX.Element => {
  const text = useText()
  return (
    <Sent title={text.guides.nothingTitle} drawing="kettle" onDone={onDone}>
      <p>{text.guides.nothing}</p>
      <p class="soft">{text.page.done}</p>
    </Sent>
  )
}

interface SeenAnotherWayProps extends Pick<GuideDoneProps, 'circles' | 'onDone'> {
  readonly question: string
}

/** A question to ask aloud, a share, or nothing: each is a good end. */
const SeenAnotherWay = (props: SeenAnotherWayProps): JSX.Element => {
  const text = useText()
  const t = text.guides.perspective
  const asks = props.question.trim() !== ''
  const open = props.circles.filter(
    ({ kind, status, closed }) => kind !== 'self' && status === 'ok' && !closed,
  )
  return (
    <Sent title={t.doneTitle} drawing={asks ? 'chairs' : 'path'} onDone={props.onDone}>
      {asks && (
        <section>
          <h2 class="page-when">{t.yourQuestion}</h2>
          <Words>{props.question}</Words>
        </section>
      )}
      <p>{asks ? t.doneAsk : t.doneNoAsk}</p>
      {asks && <p class="soft">{t.notSafe}</p>}
      {open.length > 0 && (
        <Details summary={t.share}>
          <p class="soft">{t.shareMore}</p>
          <h2 class="only-read">{t.shareWhere}</h2>
          <RowList
            rows={open.map(({ id, name }) => ({
              path: paths.writeShare(id),
              title: name ?? text.circles.unnamed,
              hint: undefined,
            }))}
          />
        </Details>
      )}
    </Sent>
  )
}

const LetGo = ({ onDone }: Pick<GuideDoneProps, 'onDone'>): JSX.Element => {
  const t = useText().guides['letting-go']
  return (
    <Sent title={t.doneTitle} drawing="kettle" onDone={onDone}>
      <p>{t.done}</p>
      <p class="soft">{t.doneCall}</p>
    </Sent>
  )
}
