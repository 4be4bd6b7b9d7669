import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { PlanPerson } from '#client/state/appState.ts'
import type { PlanSays } from '#core/plan/events.ts'
import type { PlanLineView } from '#core/plan/view.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { draftOf, type LineDraft, saysOf, troubleIn } from './lineDraft.ts'
import { LineFields } from './LineFields.tsx'
import { lineName, PlanLine } from './PlanLine.tsx'

export interface EditLineProps {
  readonly line: PlanLineView
  /** Nothing stands above it. */
  readonly first: boolean
  readonly known: readonly PlanPerson[]
  readonly busy: boolean
  readonly onUp: () => void
  readonly onStrike: () => void
  readonly onSave: (says: PlanSays, then: () => void) => void
}

/** A line that stands, and what can be done with it. */
export const EditLine = (props: EditLineProps): JSX.Element => {
  const { line, busy } = props
  const t = useText().plan
  const [draft, setDraft] = useState<LineDraft | undefined>(undefined)
  const [tried, setTried] = useState(false)
  const name = lineName(line.says)
  if (draft === undefined)
    return (
      <div class="card plan-edit-line">
        <PlanLine says={line.says} />
        {line.says.kind === 'person' && line.step !== 'lines' && (
          <p class="soft small">{t.notAsked}</p>
        )}
        <div class="row">
          <Button
            kind="quiet"
            label={t.changeOf(name)}
            onPress={() => setDraft(draftOf(line.step, line.says))}
          >
            {t.change1}
          </Button>
          {!props.first && (
            <Button kind="quiet" label={t.upOf(name)} disabled={busy} onPress={props.onUp}>
              {t.up}
            </Button>
          )}
          <Button kind="quiet" label={t.strikeOf(name)} disabled={busy} onPress={props.onStrike}>
            {t.strike}
          </Button>
        </div>
      </div>
    )
  return (
    <form
      class="card stack"
      onSubmit={event => {
        event.preventDefault()
        const says = saysOf(draft)
        setTried(says === undefined)
        if (says !== undefined) props.onSave(says, () => setDraft(undefined))
      }}
    >
      <LineFields
        step={line.step}
        draft={draft}
        trouble={tried ? troubleIn(draft) : undefined}
        known={props.known}
        changing
        onChange={setDraft}
      />
      <div class="two-ways">
        <Button kind="primary" submit disabled={busy}>
          {t.save}
        </Button>
        <Button onPress={() => setDraft(undefined)}>{t.cancel}</Button>
      </div>
    </form>
  )
}
