import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { CircleState } from '#client/state/circleState.ts'
import { err } from '#base/result.ts'
import { draftAct } from '#core/circle/draftAct.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { appState, commands, useCircle } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { CircleMissing } from '#web/circle/CircleMissing.tsx'
import { useAction } from '#web/app/useAction.ts'
import { useDraftFiles } from '#web/files/useDraftFiles.ts'
import { useSafety } from '#web/leave/safetyContext.ts'
import { ShareEyes } from '#web/perspective/ShareEyes.tsx'
import { useText } from '#web/text/language.ts'
import { Progress } from '#web/ui/Progress.tsx'
import { askedFor, go } from '#web/ui/route.ts'
import { useCountry } from './chosenCountry.ts'
import { ShareSent } from './ShareSent.tsx'
import { draftsNow } from './draftsNow.ts'
import { useDraft } from './useDraft.ts'
import { type ShareDraft, WriteShare } from './WriteShare.tsx'

export const WriteShareScreen = ({ circle }: { readonly circle: CircleId }): JSX.Element => {
  const text = useText().circle
  const watched = useCircle(circle)
  const first = useFirst(circle)
  if (watched.kind === 'missing') return <CircleMissing />
  if (watched.kind === 'waiting' || first === undefined) return <Progress words={text.reading} />
  return <Writing key={first.id} circle={circle} state={watched.circle} first={first} />
}

/** The draft that the address names, one begun before, or a new one. */
const useFirst = (circle: CircleId): ShareDraft | undefined => {
  const [first, setFirst] = useState<ShareDraft | undefined>(undefined)
  const named = askedFor().get('draft')
  const drafts = draftsNow()
  const begun = drafts?.find(
    (draft): draft is ShareDraft =>
      draft.kind === 'share' &&
      draft.circle === circle &&
      (named === null ? !draft.resting : draft.id === named),
  )
  const begunId = begun?.id
  useEffect(() => {
    if (drafts === undefined) return
    // Another tab may have begun one meanwhile: it takes the place of an empty one.
    if (first !== undefined && (begun === undefined || drafts.some(({ id }) => id === first.id)))
      return
    let wanted = true
    const find = async (): Promise<void> => {
      const found = begun ?? emptyDraft(circle, await commands.circles.newId())
      if (wanted) setFirst(found)
    }
    void find()
    return () => {
      wanted = false
    }
  }, [circle, drafts === undefined, begunId])
  return first
}

const emptyDraft = (circle: CircleId, id: ShareDraft['id']): ShareDraft => ({
  kind: 'share',
  id,
  circle,
  need: undefined,
  words: '',
  feelings: [],
  note: undefined,
  invitesViews: false,
  resting: false,
  savedAt: Date.now(),
})

interface WritingProps {
  readonly circle: CircleId
  readonly state: CircleState
  readonly first: ShareDraft
}

const Writing = ({ circle, state, first }: WritingProps): JSX.Element => {
  const { view, sending } = state
  const { sides } = state.sides
  const { openHelpFor } = useSafety()
  const doing = useAction()
  const { draft, change, lost, end } = useDraft(first, kept => commands.circles.saveDraft(kept))
  const beside = useDraftFiles(draft.id, () => commands.circles.saveDraft(draft))
  const [sent, setSent] = useState<ShareDraft | undefined>(undefined)
  const back = (): void => go(paths.circle(circle), 'replace')
  const drop = (): void => {
    end()
    void commands.circles.dropDraft(draft.id)
  }
  const country = useCountry()
  const [tellNow, setTellNow] = useState(false)
  const send = (said: ShareDraft): void =>
    doing.run(
      async () => {
        await beside.settle()
        const act = draftAct(said)
        return act === undefined
          ? err('no-words')
          : commands.circles.say(circle, act, said.id, said.audience, tellNow)
      },
      () => {
        drop()
        setSent(said)
        // Whoever has both would not know which of the two waits for them. At rest already: that is well too.
        const { widens: share } = said
        if (share !== undefined) void commands.circles.say(circle, { t: 'share-rested', share })
      },
    )
  if (sent !== undefined)
    return (
      <ShareSent
        view={view}
        audience={sent.audience}
        unsafe={sent.need === 'unsafe'}
        rejoice={sent.need === 'rejoice'}
        gone={sending.length === 0}
        online={appState.value.connection !== 'offline'}
        hearingEndsAt={Date.now() + view.hearingTimeMs}
        country={country}
        plan={appState.value.plan}
        eyes={asksForViews(sent) && <EyesOfSent circle={circle} state={state} id={sent.id} />}
        onHelp={() => openHelpFor(country.code)}
        onDone={back}
      />
    )
  const { signIn } = appState.value
  return (
    <WriteShare
      view={view}
      draft={draft}
      beside={beside}
      sides={sides}
      onSide={({ id }) => {
        drop()
        go(paths.writeShare(id), 'replace')
      }}
      doing={doing}
      online={appState.value.connection !== 'offline'}
      lost={lost}
      country={country}
      brings={signIn.kind === 'signed-in' ? signIn.settings.brings : undefined}
      trusted={appState.value.trusted}
      plan={appState.value.plan}
      tellNow={tellNow}
      onTellNow={setTellNow}
      onChange={next => change({ ...next, savedAt: Date.now() })}
      onAgree={agreement =>
        doing.run(() => commands.circles.say(circle, { t: 'agreement-accepted', agreement }))
      }
      onSend={send}
      // Another tab sent this draft, and these words are others: they are a share of their own.
      onSendAnew={
        doing.failure === 'already-said'
          ? () => void commands.circles.newId().then(id => send({ ...draft, id }))
          : undefined
      }
      onRest={() => {
        end()
        const kept = { ...draft, resting: true, savedAt: Date.now() }
        doing.run(() => commands.circles.saveDraft(kept), back)
      }}
      onDiscard={() => {
        drop()
        back()
      }}
      onClose={() => {
        // A need alone says nothing yet.
        if (draft.words.trim() === '' && beside.files.length === 0) drop()
        back()
      }}
      onHelp={() => openHelpFor(country.code)}
    />
  )
}

const asksForViews = ({ need, invitesViews }: ShareDraft): boolean =>
  need === 'perspective' || (need === 'listen' && invitesViews)

/** Whoever asks how others see it can ask for that at once, and need not come back for it. */
const EyesOfSent = (props: {
  readonly circle: CircleId
  readonly state: CircleState
  readonly id: ShareDraft['id']
}): JSX.Element | null => {
  const { circle, state, id } = props
  const share = state.view.shares.find(each => each.kind === 'open' && each.id === id)
  return share === undefined ? null : (
    <ShareEyes circle={circle} state={state} share={share.entry} />
  )
}
