import type { ComponentChildren, JSX } from 'preact'

export interface PartProps {
  readonly name: string
  readonly children: ComponentChildren
}

export const Part = ({ name, children }: PartProps): JSX.Element => (
  <section class="stack">
    <h2>{name}</h2>
    {children}
  </section>
)
