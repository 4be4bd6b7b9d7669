import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Choice } from '#web/ui/Choice.tsx'
import { Details } from '#web/ui/Details.tsx'

export interface ArchiveProofProps {
  readonly withSecrets: boolean
  readonly onChoose: (withSecrets: boolean) => void
}

/** Folded away: hardly anybody needs it, and one of the two is not harmless. */
export const ArchiveProof = ({ withSecrets, onChoose }: ArchiveProofProps): JSX.Element => {
  const text = useText().archive
  return (
    <Details summary={text.proofTitle}>
      <p>{text.proofWhat}</p>
      <Choice
        legend={text.proofLegend}
        options={[
          { value: 'without', label: text.proofWithout, hint: text.proofWithoutHint },
          { value: 'with', label: text.proofWith, hint: text.proofWithHint },
        ]}
        value={withSecrets ? 'with' : 'without'}
        onChange={choice => onChoose(choice === 'with')}
      />
    </Details>
  )
}
