import type { JSX } from 'preact'

/** What is known of a line: a word, and its value. */
export const FactList = ({
  facts,
}: {
  readonly facts: readonly (readonly [what: string, value: string])[]
}): JSX.Element => (
  <dl class="help-facts">
    {facts.map(([what, value]) => (
      <div key={`${what} ${value}`}>
        <dt>{what}</dt>
        <dd dir="auto">{value}</dd>
      </div>
    ))}
  </dl>
)
