import { useState } from 'preact/hooks'
import type { JSX } from 'preact'
import { draftAct } from '#core/circle/draftAct.ts'
import { guideParts, type PartName } from '#core/page/guides.ts'
import type { PageView } from '#core/page/pageView.ts'
import { appState, commands } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { useSafety } from '#web/leave/safetyContext.ts'
import { useDraft } from '#web/sharing/useDraft.ts'
import { go } from '#web/ui/route.ts'
import { GuideBegin } from './GuideBegin.tsx'
import { GuideDone } from './GuideDone.tsx'
import { GuidePart } from './GuidePart.tsx'
import { type GuidedDraft, partAfter, partBefore, partToGoOn } from './guidedDraft.ts'

export interface GuidedWritingProps {
  readonly first: GuidedDraft
  /** The page as it is kept now; `undefined` for a new one. */
  readonly known: PageView | undefined
  /** Where to begin; left out, with what the path is. */
  readonly part?: PartName | undefined
  readonly onClose: () => void
}

/** Writing along a path. It goes to the self circle when it is kept, and nowhere else ever. */
export const GuidedWriting = ({ first, known, part, onClose }: GuidedWritingProps): JSX.Element => {
  const doing = useAction()
  const { openHelp } = useSafety()
  const { circles } = commands
  const { draft, change, lost, end } = useDraft(first, kept => circles.saveDraft(kept))
  const [step, setStep] = useState<PartName | 'begin' | 'done'>(part ?? 'begin')
  const { guide, parts } = draft.guided
  const drop = (): void => {
    end()
    void circles.dropDraft(draft.id)
  }
  const close = (): void => {
    if (draft.words.trim() === '' || draft.words === known?.words) drop()
    onClose()
  }
  const before = step === 'begin' || step === 'done' ? undefined : partBefore(guide, step)
  const keep = (then: 'close' | 'done'): void => {
    const act = draftAct(draft)
    // Everything was passed, or nothing is new: there is nothing to keep.
    if (act === undefined || draft.words.trim() === '' || draft.words === known?.words) {
      if (then === 'close') return close()
      drop()
      return setStep('done')
    }
    doing.run(
      () => circles.sayToMyself(act, draft.id),
      () => {
        drop()
        setStep('done')
      },
    )
  }
  if (step === 'done')
    return (
      <GuideDone
        draft={draft}
        circles={appState.value.circles}
        onDone={() => go(paths.pages, 'replace')}
      />
    )
  if (step === 'begin')
    return (
      <GuideBegin
        guide={guide}
        begun={parts.length > 0}
        onGoOn={() => setStep(partToGoOn(guide, parts))}
        onHelp={openHelp}
        onClose={close}
      />
    )
  return (
    <GuidePart
      draft={draft}
      part={step}
      doing={doing}
      lost={lost}
      onChange={next => change({ ...next, savedAt: Date.now() })}
      onGoOn={() => setStep(partAfter(guide, step) ?? guideParts[guide][0])}
      onBack={before === undefined ? undefined : () => setStep(before)}
      onKeep={() => keep('close')}
      onEnd={() => keep('done')}
      onDiscard={() => {
        drop()
        onClose()
      }}
      onClose={close}
    />
  )
}
