import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { draftAct } from '#core/circle/draftAct.ts'
import type { CircleId } from '#core/circle/ids.ts'
import type { MoveKind } from '#core/sharing/events.ts'
import type { OfferKind } from '#core/sharing/offer.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import { appState, commands } from '#web/app/engine.ts'
import { useAction } from '#web/app/useAction.ts'
import { useDraftFiles } from '#web/files/useDraftFiles.ts'
import type { Catalogue } from '#web/text/en.ts'
import { useText } from '#web/text/language.ts'
import { type MoveDraft, Reply } from './Reply.tsx'
import { Sent } from './Sent.tsx'
import { UnsafeThen } from './UnsafeThen.tsx'
import { draftsNow } from './draftsNow.ts'
import { firstOffer, saysNothing } from './offerDraft.ts'
import { useDraft } from './useDraft.ts'
import type { OpenMove, OpenShare } from './withSending.ts'

export interface ReplyingProps {
  readonly circle: CircleId
  readonly share: OpenShare
  readonly move: MoveKind
  readonly earlier: OpenMove | undefined
  /** What was chosen before the writing began. */
  readonly what?: OfferKind | undefined
  /** Everybody here. */
  readonly people: readonly PersonView[]
  readonly onClose: () => void
}

/** An answer, from its draft until it is on its way. */
export const Replying = (props: ReplyingProps): JSX.Element | null => {
  const { circle, share, move } = props
  const [first, setFirst] = useState<MoveDraft | undefined>(undefined)
  const text = useText()
  const drafts = draftsNow()
  const begun = drafts?.find(
    (draft): draft is MoveDraft =>
      draft.kind === 'move' && draft.share === share.entry && draft.move === move,
  )
  const begunId = begun?.id
  useEffect(() => {
    if (drafts === undefined) return
    // Another tab may have begun one meanwhile: it takes the place of an empty one.
    const isIts = first?.share === share.entry && first.move === move
    if (isIts && (begun === undefined || drafts.some(({ id }) => id === first.id))) return
    let wanted = true
    const find = async (): Promise<void> => {
      const found: MoveDraft = begun ?? {
        kind: 'move',
        id: await commands.circles.newId(),
        circle,
        share: share.entry,
        move,
        words: '',
        phrase: undefined,
        ...(move === 'offer' ? { offer: firstOffer(share, props.what, text) } : {}),
        savedAt: Date.now(),
      }
      if (wanted) setFirst(found)
    }
    void find()
    return () => {
      wanted = false
    }
  }, [circle, share.entry, move, drafts === undefined, begunId])
  return first === undefined ? null : <Writing key={first.id} {...props} first={first} />
}

const Writing = (props: ReplyingProps & { readonly first: MoveDraft }): JSX.Element => {
  const text = useText()
  const t = text.sharing
  const doing = useAction()
  const { draft, change, lost, end } = useDraft(props.first, kept =>
    commands.circles.saveDraft(kept),
  )
  const beside = useDraftFiles(draft.id, () => commands.circles.saveDraft(draft))
  const { signIn } = appState.value
  const hints = signIn.kind !== 'signed-in' || signIn.settings.hints !== 'off'
  const choosing = useAction()
  const [sent, setSent] = useState(false)
  const drop = (): void => {
    end()
    void commands.circles.dropDraft(draft.id)
  }
  const name = props.share.author.name ?? text.circle.someone
  const isOffline = appState.value.connection === 'offline'
  const then = isOffline ? t.sentMoveOffline : afterwards(draft, props.share, name, text)
  if (sent)
    return (
      <Sent
        title={isOffline ? t.keptTitle : t.sentMoveTitle}
        drawing={props.share.unsafe ? undefined : 'kettle'}
        onDone={props.onClose}
      >
        {then !== undefined && <p>{then}</p>}
        {props.share.unsafe && <UnsafeThen share={props.share} name={name} />}
      </Sent>
    )
  return (
    <Reply
      share={props.share}
      people={props.people}
      draft={draft}
      earlier={props.earlier}
      beside={beside}
      doing={doing}
      lost={lost}
      hints={hints}
      onHints={on => choosing.run(() => commands.account.changeSetting('hints', on ? 'on' : 'off'))}
      onChange={next => change({ ...next, savedAt: Date.now() })}
      onSend={said => {
        const act = draftAct(said)
        if (act === undefined) return
        doing.run(
          async () => {
            await beside.settle()
            return commands.circles.say(props.circle, act, said.id, said.audience)
          },
          () => {
            drop()
            setSent(true)
          },
        )
      }}
      onClose={() => {
        if (saysNothing(draft) && beside.files.length === 0) drop()
        props.onClose()
      }}
    />
  )
}

/** What comes after the words. Somebody who is not safe is rung: no hug, no tea. */
const afterwards = (
  { move }: MoveDraft,
  { unsafe }: OpenShare,
  name: string,
  { offers, sharing }: Catalogue,
): string | undefined => {
  if (move === 'more') return sharing.sentMore
  if (unsafe) return undefined
  return move === 'offer' ? offers.sent(name) : sharing.sentMove(name)
}
