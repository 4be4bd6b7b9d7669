import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Choice } from '#web/ui/Choice.tsx'

/** In days. A year is the longest there is. */
export const lengths = ['7', '14', '28', '84', '182', '365'] as const
export type Length = (typeof lengths)[number]

export interface HowLongProps {
  readonly legend: string
  readonly value: Length
  readonly onChange: (length: Length) => void
}

export const HowLong = ({ legend, value, onChange }: HowLongProps): JSX.Element => {
  const t = useText().commitment
  return (
    <Choice
      legend={legend}
      compact
      value={value}
      onChange={onChange}
      options={lengths.map(each => ({ value: each, label: t.lengths[each] }))}
    />
  )
}
