import { circleColours } from '#core/circle/circleKind.ts'
import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { Logo } from '#web/ui/Logo.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PersonMark, Ring, RingMark } from '#web/ui/Ring.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { Qr } from '#web/ui/Qr.tsx'
import { Words } from '#web/ui/Words.tsx'
import { Part } from './Part.tsx'

/** What is looked at. */
export const Blocks = ({ said }: { readonly said: string }): JSX.Element => {
  const text = useText().ui
  return (
    <>
      <Part name="Logo">
        <div class="row">
          <Logo size="large" />
          <Logo />
        </div>
      </Part>
      <Part name="Ring">
        {(['waiting', 'answered', 'heard'] as const).map(state => (
          <div class="row" key={state}>
            <Ring state={state} size="large" withWords />
            <Ring state={state} size="middle" colour="plum" />
            <Ring state={state} withWords />
          </div>
        ))}
      </Part>
      <Part name="Circles and people">
        <div class="row">
          {circleColours.map(colour => (
            <RingMark key={colour} name={colour} colour={colour} />
          ))}
        </div>
        <div class="row">
          <RingMark name="Tuesday" colour="lake" size="large" />
          <RingMark name="Tuesday" colour="lake" size="small" />
          <PersonMark name="Ana Torres" size="large" />
          <PersonMark name="Ben" />
          <PersonMark name="Caro Lindqvist" size="small" />
        </div>
      </Part>
      <Part name="Words">
        <Words size="large">I said it out loud today.</Words>
        <Words>{said}</Words>
      </Part>
      <Part name="Card">
        <Card>
          <h3>Ana</h3>
          <Words>{said}</Words>
          <Ring state="answered" withWords colour="lake" />
        </Card>
        <Card onOpen={() => {}}>
          <RingMark name="Tuesday circle" colour="moss" />
          <span>Tuesday circle</span>
        </Card>
        <Card quiet>
          <p>Something that rests.</p>
        </Card>
      </Part>
      <Part name="Notice">
        <Notice kind="info" title="Ben asked to join." todo="You decide when there is time." />
        <Notice kind="offline" title={text.offline} />
        <Notice kind="halt" title={text.halted} safe={text.wordsSafe}>
          <Button>Keep the evidence</Button>
        </Notice>
        <Notice
          kind="error"
          title="It could not be sent."
          safe={text.wordsSafe}
          todo="It goes out when there is a connection."
        >
          <Button>{text.tryAgain}</Button>
        </Notice>
      </Part>
      <Part name="Empty">
        <Empty drawing="lamp">{text.thatIsAll}</Empty>
        <Empty drawing="chairs">{text.nobodyYet}</Empty>
        <Empty drawing="kettle">{text.nothingWaits}</Empty>
        <Empty drawing="path">One small step.</Empty>
        <Empty drawing="table">Your first circle.</Empty>
        <Empty drawing="door">Welcome.</Empty>
        <Empty>No drawing.</Empty>
      </Part>
      <Part name="Progress">
        <Progress words="Locking your words. This takes a few seconds." onStop={() => {}} />
      </Part>
      <Part name="Code">
        <Qr text="https://example.org/i/abc#Zm9yIGEgdGVzdCBvbmx5LCBub3QgYSByZWFsIGludml0ZQ" />
      </Part>
      <Part name="Details">
        <Details summary="Where this comes from">
          <p>From somewhere.</p>
        </Details>
        <Details summary="Open already" open>
          <p>Two lines of text that say a little more, for whoever wants it.</p>
        </Details>
      </Part>
    </>
  )
}
