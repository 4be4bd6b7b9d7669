import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Told, ToldNotHere, type ToldProps } from '#web/telling/Told.tsx'
import { usualTold } from '#web/telling/WhenTold.tsx'
import { Part } from './Part.tsx'

const One = (props: Partial<ToldProps>): JSX.Element => {
  const [at, setAt] = useState(props.at ?? usualTold)
  return (
    <Told
      on={false}
      ofCircles={[]}
      kept={false}
      busy={false}
      refused={undefined}
      asks
      {...props}
      at={at}
      onChange={setAt}
      onKeep={() => {}}
      onStop={() => {}}
    />
  )
}

/** When I am told: off, on, and why not. */
export const Telling = (): JSX.Element => (
  <>
    <Part name="Off">
      <One />
    </Part>
    <Part name="Just kept, once a day, without a quiet time">
      <One on kept at={{ hours: [8 * 60 + 15], atOnce: 'no' }} />
    </Part>
    <Part name="A circle looks in at other times">
      <One ofCircles={[{ circle: 'Tuesdays', times: [8 * 60, 20 * 60 + 30] }]} />
    </Part>
    <Part name="The browser said no">
      <One refused="denied" />
    </Part>
    <Part name="No address, no time">
      <One refused="no-service" at={{ ...usualTold, hours: [] }} />
    </Part>
    <Part name="Not here">
      {(['cannot', 'ios', 'few-traces', 'host-off'] as const).map(why => (
        <ToldNotHere key={why} why={why} />
      ))}
    </Part>
  </>
)
