import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { AskedView } from '#client/state/appState.ts'
import type { Draft } from '#core/sharing/draft.ts'
import { appState, commands } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import type { ShareDraft } from '#web/sharing/WriteShare.tsx'
import { draftsNow } from '#web/sharing/draftsNow.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { go } from '#web/ui/route.ts'
import { FirstDraft } from './FirstDraft.tsx'

/** Asked and not yet welcomed. Nothing has to be done, and something may be. */
export const WaitingRoom = ({ asked }: { readonly asked: AskedView }): JSX.Element => {
  const text = useText().joining
  const [writing, setWriting] = useState<ShareDraft | undefined>(undefined)
  const [kept, setKept] = useState(false)
  const [stopping, setStopping] = useState(false)
  const doing = useAction()
  const isHere = (draft: Draft): draft is ShareDraft =>
    draft.kind === 'share' && draft.circle === asked.circle
  // Said on every visit, not only after writing: who comes back looks for their words.
  const isBegun = kept || appState.value.drafts?.some(isHere) === true
  const write = async (): Promise<void> => {
    const begun = draftsNow()?.find(isHere)
    setWriting(begun ?? emptyDraft(asked, await commands.circles.newId()))
  }
  return (
    <>
      <PageTitle>{text.waitTitle(asked.circleName)}</PageTitle>
      <div class="stack">
        <Empty drawing="chairs">{text.waitWhat(asked.inviterName)}</Empty>
        <p>{text.waitClose}</p>
        {isBegun && <Notice kind="info" title={text.draftKept} />}
        <Button
          kind="primary"
          wide
          disabled={appState.value.drafts === undefined}
          onPress={() => void write()}
        >
          {isBegun ? text.waitWriteOn : text.waitWrite}
        </Button>
        <p class="soft">{text.waitWriteHint}</p>
        <Button wide onPress={() => go(paths.home)}>
          {text.waitHome}
        </Button>
        <div class="flush">
          <Button kind="quiet" onPress={() => setStopping(true)}>
            {text.stopDo}
          </Button>
        </div>
      </div>
      {stopping && (
        <Confirm
          title={text.stopTitle}
          yes={text.stopDo}
          no={text.stopNot}
          doing={doing}
          onYes={() =>
            doing.run(
              () => commands.circles.stopWaiting(asked.circle),
              () => go(paths.circles, 'replace'),
            )
          }
          onNo={() => setStopping(false)}
        >
          <p>{text.stopMore}</p>
          {isBegun && <p>{text.stopWords}</p>}
        </Confirm>
      )}
      {writing !== undefined && (
        <FirstDraft
          circleName={asked.circleName}
          first={writing}
          onClose={isKept => {
            setWriting(undefined)
            setKept(isKept)
          }}
        />
      )}
    </>
  )
}

const emptyDraft = ({ circle }: AskedView, id: ShareDraft['id']): ShareDraft => ({
  kind: 'share',
  id,
  circle,
  need: undefined,
  words: '',
  feelings: [],
  note: undefined,
  invitesViews: false,
  resting: true,
  savedAt: Date.now(),
})
