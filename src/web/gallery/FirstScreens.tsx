import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '#web/ui/Button.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { Frame } from '#web/ui/Frame.tsx'
import { Logo } from '#web/ui/Logo.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Ring } from '#web/ui/Ring.tsx'
import { Words } from '#web/ui/Words.tsx'
import { Card } from '#web/ui/Card.tsx'
import { said } from './said.ts'

export const today = (text: string): JSX.Element => (
  <Frame place="today" fresh={['circles']}>
    <PageTitle>Today</PageTitle>
    <div class="stack">
      <Card onOpen={() => {}}>
        <Ring state="waiting" size="middle" colour="lake" />
        <span>
          <strong>Ana</strong> wants to be heard
        </span>
      </Card>
      <Empty drawing="lamp">{text}</Empty>
    </div>
  </Frame>
)

/** How the pieces make a first screen. */
export const Welcome = (): JSX.Element => (
  <Frame>
    <div class="stack-wide">
      <div class="stack">
        <Logo size="large" />
        <h1>I’m here, with you.</h1>
        <p>A private place for people who heal together.</p>
      </div>
      <div class="stack">
        <Button kind="primary" wide>
          Begin
        </Button>
        <Button wide>I have been here before</Button>
      </div>
    </div>
  </Frame>
)

/** A share that is answered and then heard: press the button and see the ring. */
export const Share = (): JSX.Element => {
  const [state, setState] = useState<'waiting' | 'answered' | 'heard'>('waiting')
  const next = { waiting: 'answered', answered: 'heard', heard: 'waiting' } as const
  return (
    <Frame place="circles">
      <PageTitle back="/circles">Tuesday circle</PageTitle>
      <div class="stack">
        <Ring state={state} size="large" colour="plum" withWords />
        <Words size="large">{said}</Words>
        <Button kind="primary" wide onPress={() => setState(next[state])}>
          Next
        </Button>
      </div>
    </Frame>
  )
}
