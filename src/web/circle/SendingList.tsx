import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Sending } from '#client/state/circleState.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import { failureText } from '#web/app/failureText.ts'
import { chosenNames } from '#web/audience/audienceNames.ts'
import { FilesLine } from '#web/files/FilesLine.tsx'
import { goingOut } from '#web/files/goingOut.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Words } from '#web/ui/Words.tsx'
import { Confirm } from './Confirm.tsx'
import '#web/audience/Audience.css'
import '#web/sharing/Sharing.css'

export interface SendingListProps {
  readonly sending: readonly Sending[]
  /** Everybody here, for the names of those it is for. */
  readonly people: readonly PersonView[]
  readonly online: boolean
  /** What a share is called in this circle. */
  readonly one?: string | undefined
  readonly onRetry: (sending: Sending) => void
  readonly onDrop: (sending: Sending) => void
  /** Where there is no room for what stands beside the words. */
  readonly onWordsAlone?: ((sending: Sending) => void) | undefined
  /**
   * Takes words back to where they were written: those that are too long, or for somebody who has
   * left, or that only wait for a connection.
   */
  readonly onEdit?: ((sending: Sending) => void) | undefined
}

/** My words that the host does not have yet: waiting, or refused with the reason. */
export const SendingList = (props: SendingListProps): JSX.Element | null => {
  const text = useText()
  const t = text.circle
  const [dropping, setDropping] = useState<Sending | undefined>(undefined)
  if (props.sending.length === 0) return null
  return (
    <section class="stack">
      <h2>{t.sendingTitle}</h2>
      <ul class="list stack">
        {props.sending.map(each => (
          <li key={each.id} class="card card-quiet stack">
            <Said sending={each} one={props.one} />
            <ForWhom sending={each} people={props.people} />
            <FilesLine files={each.files} />
            {each.state === 'waiting' ? (
              <>
                <output class="said soft small">
                  {!props.online
                    ? t.kept
                    : each.progress === undefined
                      ? t.goingOut
                      : text.files.going[goingOut(each.progress)]}
                </output>
                {(each.progress !== undefined || mayRecall(each, props.online)) && (
                  <div class="row">
                    {mayRecall(each, props.online) && props.onEdit !== undefined && (
                      <Button onPress={() => props.onEdit?.(each)}>{t.recall}</Button>
                    )}
                    <Button kind="quiet" onPress={() => setDropping(each)}>
                      {t.letGo}
                    </Button>
                  </div>
                )}
              </>
            ) : (
              <>
                <p role="alert">
                  <strong>{t.couldNot}</strong> <Why sending={each} />
                </p>
                <div class="row">
                  {mayWriteAgain(each) && props.onEdit !== undefined ? (
                    <Button onPress={() => props.onEdit?.(each)}>{t.goOn}</Button>
                  ) : (
                    <Button onPress={() => props.onRetry(each)}>{t.sendAgain}</Button>
                  )}
                  {each.refusal === 'circle-full' &&
                    saysWords(each) &&
                    props.onWordsAlone !== undefined && (
                      <Button onPress={() => props.onWordsAlone?.(each)}>
                        {text.files.sendWordsOnly}
                      </Button>
                    )}
                  <Button onPress={() => setDropping(each)}>{t.letGo}</Button>
                </div>
              </>
            )}
          </li>
        ))}
      </ul>
      {dropping !== undefined && (
        <Confirm
          title={t.letGoTitle}
          yes={t.letGo}
          no={t.keepThem}
          onYes={() => {
            setDropping(undefined)
            props.onDrop(dropping)
          }}
          onNo={() => setDropping(undefined)}
        >
          <p>{t.letGoMore}</p>
        </Confirm>
      )}
    </section>
  )
}

/** Words that wait for a connection; what goes out this very moment is not offered back. */
const mayRecall = (sending: Sending, online: boolean): boolean =>
  !online && sending.canRecall === true && saysWords(sending)

/** Too long, or for somebody who has left: the same words would be refused again. */
const mayWriteAgain = ({ refusal }: Sending): boolean =>
  refusal === 'too-large' || refusal === 'chosen-left'

const ForWhom = ({
  sending,
  people,
}: {
  readonly sending: Sending
  readonly people: readonly PersonView[]
}): JSX.Element | null => {
  const text = useText()
  const language = useLanguage()
  const names = chosenNames(language, people, sending.audience, text.circle.someone)
  return names === undefined ? null : <p class="only-for">{text.audience.forWhom(names)}</p>
}

interface SaidProps {
  readonly sending: Sending
  readonly one: string | undefined
}

const saysWords = ({ act }: Sending): boolean =>
  (act.t === 'share-offered' || act.t === 'move-made') && act.words.trim() !== ''

const Said = ({ sending, one }: SaidProps): JSX.Element => {
  const t = useText().circle
  const { act } = sending
  if ((act.t === 'share-offered' || act.t === 'move-made') && act.words !== '')
    return (
      <div class="share-excerpt">
        <Words>{act.words}</Words>
      </div>
    )
  return <p>{act.t === 'share-offered' ? (one ?? t.actShare) : t.actOther}</p>
}

const Why = ({ sending }: { readonly sending: Sending }): JSX.Element => {
  const t = useText().circle
  const { refusal } = sending
  if (refusal === undefined) return <></>
  if (refusal === 'too-large') return <>{t.tooLarge}</>
  if (refusal === 'paused') return <>{t.paused}</>
  return <>{failureText(refusal)}</>
}
