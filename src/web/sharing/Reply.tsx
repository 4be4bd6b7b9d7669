import type { JSX } from 'preact'
import type { Draft } from '#core/sharing/draft.ts'
import type { FileView } from '#core/sharing/files.ts'
import type { OfferDraft } from '#core/sharing/offer.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import { ReplyAudience } from '#web/audience/ReplyAudience.tsx'
import { Failed } from '#web/circle/Failed.tsx'
import type { Action } from '#web/app/useAction.ts'
import { AddFiles } from '#web/files/AddFiles.tsx'
import { FilesShown } from '#web/files/FilesShown.tsx'
import type { DraftFiles } from '#web/files/useDraftFiles.ts'
import type { Catalogue } from '#web/text/en.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Words } from '#web/ui/Words.tsx'
import { useTried } from '#web/ui/useTried.ts'
import { HereReply } from './HereReply.tsx'
import { lettersOver, readerCountOf } from './lettersOver.ts'
import { OfferReply } from './OfferReply.tsx'
import { offerMissing } from './offerDraft.ts'
import { ReplyHint } from './ReplyHint.tsx'
import { lastAnswer } from './SayMore.tsx'
import { StartedWords } from './StartedWords.tsx'
import { isUnfinished, startersFor } from './starters.ts'
import type { OpenMove, OpenShare } from './withSending.ts'

export type MoveDraft = Extract<Draft, { readonly kind: 'move' }>

export interface ReplyProps {
  readonly share: OpenShare
  /** Everybody here. */
  readonly people: readonly PersonView[]
  readonly draft: MoveDraft
  /** The try that was "not quite". */
  readonly earlier: OpenMove | undefined
  /** Pictures and a voice beside the words. */
  readonly beside: DraftFiles
  readonly doing: Action
  /** The device could not keep what is being written. */
  readonly lost: boolean
  /** Whether a hint may stand under the words: a choice of the account. */
  readonly hints: boolean
  readonly onHints: (on: boolean) => void
  readonly onChange: (draft: MoveDraft) => void
  readonly onSend: (draft: MoveDraft) => void
  readonly onClose: () => void
}

/** Writing one answer, with a beginning for it and the words it answers in sight. */
export const Reply = (props: ReplyProps): JSX.Element => {
  const { beside, share, draft, earlier } = props
  const text = useText()
  const t = text.sharing
  const name = share.author.name ?? text.circle.someone
  // The sharer says more: what they answer is what another said last.
  const { isMe } = share.author
  const answered = isMe ? lastAnswer(share) : undefined
  const move = draft.move ?? 'here'
  const { tried, attempt } = useTried()
  const readerCount = share.audience?.length ?? readerCountOf(draft.audience)
  const over = lettersOver({ ...draft, move }, readerCount)
  const starters = move === 'here' ? [] : startersFor(move, share.need)
  const said = starters.map(starter => t.starter[starter])
  const wordless = draft.words.trim() === '' || isUnfinished(draft.words, said)
  // A beginning that nobody went on with says nothing; a voice beside it goes on with it.
  const empty = wordless && beside.files.length === 0
  const missing = move === 'offer' ? offerMissing(draft.offer, empty) : undefined
  const lacks = move === 'offer' ? missing === 'words' : empty
  const error = over > 0 ? text.ui.charactersOver(over) : tried && lacks ? t.complete : undefined
  const send = (): void => {
    attempt()
    if (over > 0 || missing !== undefined || (move !== 'here' && lacks)) return
    // A beginning alone says nothing, and an offer may go without a line.
    props.onSend(move === 'offer' && wordless ? { ...draft, words: '' } : draft)
  }
  const voices = share.files.filter(isVoice)
  return (
    <Composer
      title={earlier === undefined ? t.replyFor[move] : t.notQuiteTitle}
      forName={isMe ? undefined : name}
      onClose={props.onClose}
      actions={
        <>
          <ReplyHint
            answering={{
              words: wordless ? '' : draft.words,
              need: share.need,
              move,
              share: voices.length > 0 || share.words === '' ? undefined : share.words,
            }}
            on={props.hints}
            onTurn={props.onHints}
          />
          {(move !== 'here' || !empty) && (
            <Button
              kind="primary"
              disabled={props.doing.busy || beside.making !== undefined}
              onPress={send}
            >
              {move === 'offer' ? text.offers.send : t.replySend}
            </Button>
          )}
          <Button onPress={props.onClose}>{text.ui.pass}</Button>
        </>
      }
    >
      {earlier !== undefined && <p>{t.notQuiteMore}</p>}
      {earlier?.meant !== undefined && (
        <div>
          <p class="soft small">{t.meantTheirs(name)}</p>
          <Words>{earlier.meant}</Words>
        </div>
      )}
      <ReplyAudience
        share={share}
        to={isMe ? answered?.author : share.author}
        people={props.people}
        audience={draft.audience}
        onChange={audience => props.onChange({ ...draft, audience })}
      />
      {answered !== undefined && (answered.words !== '' || answered.files.length > 0) && (
        <Details
          summary={t.moveSays[answered.move](answered.author.name ?? text.circle.someone)}
          open
        >
          <Words>{answered.words}</Words>
          <FilesShown circle={draft.circle} files={answered.files} by={answered.author.name} />
        </Details>
      )}
      {share.words !== '' && (
        <Details
          summary={
            share.collapsed && share.note !== undefined
              ? t.noteIs(share.note)
              : isMe
                ? t.mineBefore
                : t.theirWords
          }
          open={!isMe && !share.collapsed && (earlier !== undefined || share.words.length < 280)}
        >
          <Words>{share.words}</Words>
        </Details>
      )}
      {!isMe && !share.collapsed && <FilesShown circle={draft.circle} files={voices} by={name} />}
      {earlier !== undefined && (
        <Details summary={t.earlierTry}>
          <Words>{earlier.words}</Words>
        </Details>
      )}
      {move === 'offer' && (
        <OfferReply
          offer={draft.offer ?? {}}
          kinds={share.offers}
          missing={tried ? missing : undefined}
          now={Date.now()}
          onChange={offer => props.onChange({ ...draft, offer })}
        />
      )}
      {move === 'here' ? (
        <HereReply
          need={share.need}
          folded={share.collapsed}
          words={draft.words}
          error={error}
          busy={props.doing.busy}
          onWords={words => props.onChange({ ...draft, words, phrase: undefined })}
          onPhrase={(phrase, words) => props.onSend({ ...draft, words, phrase })}
        />
      ) : (
        <StartedWords
          started={draft}
          starters={starters}
          label={move === 'offer' ? lineLabel(draft.offer, text) : t.replyWords}
          hint={share.unsafe && move === 'ask' ? t.askUnsafeReply : t.replyHints[move]}
          error={error}
          onChange={({ words, phrase }) => props.onChange({ ...draft, words, phrase })}
        />
      )}
      <AddFiles circle={draft.circle} files={beside} />
      {props.lost && <Notice kind="error" title={text.ui.wordsLost} />}
      <Failed failure={props.doing.failure} wordsSafe />
    </Composer>
  )
}

const lineLabel = (offer: OfferDraft | undefined, { offers }: Catalogue): string =>
  offer?.what === 'other' ? offers.lineOther : offers.line

/** A voice can be heard again while one says back what it said. */
const isVoice = ({ kind }: FileView): boolean => kind === 'voice'
