import type { JSX } from 'preact'
import type { AccountId } from '#core/circle/ids.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { PersonMark } from '#web/ui/Ring.tsx'
import { useTried } from '#web/ui/useTried.ts'
import type { CommitmentDraft } from './MakeCommitment.tsx'

export interface WhoStepProps {
  readonly companions: readonly PersonView[]
  readonly draft: CommitmentDraft
  readonly onChange: (draft: CommitmentDraft) => void
  readonly onGoOn: () => void
  readonly onClose: () => void
}

/** The warning about power stands before anybody is chosen. */
export const WhoStep = ({ companions, draft, ...props }: WhoStepProps): JSX.Element => {
  const text = useText()
  const t = text.commitment
  const { tried, attempt } = useTried()
  return (
    <Composer
      title={t.whoTitle}
      onClose={props.onClose}
      actions={
        <>
          <Button
            kind="primary"
            onPress={() => {
              attempt()
              if (draft.companion !== undefined) props.onGoOn()
            }}
          >
            {t.goOn}
          </Button>
          <Button onPress={props.onClose}>{text.safetyCheck.notNow}</Button>
        </>
      }
    >
      <div class="card card-quiet stack">
        <p>
          <strong>{companions.length === 1 ? t.powerOne : t.power}</strong>
        </p>
        <p class="soft">{t.powerMore}</p>
      </div>
      <Choice<AccountId>
        legend={t.choose}
        value={draft.companion}
        onChange={companion => props.onChange({ ...draft, companion })}
        options={companions.map(({ account, name }) => ({
          value: account,
          label: name ?? text.circle.someone,
          mark: <PersonMark name={name ?? text.circle.someone} size="small" />,
        }))}
        error={tried && draft.companion === undefined ? t.chooseOne : undefined}
      />
      <p class="soft small">{t.onlyAsk}</p>
    </Composer>
  )
}
