import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { networkRings, type NetworkRing, type Purpose, purposes } from '#core/network/events.ts'
import type { Standing } from '#core/network/network.ts'
import { paths } from '#web/app/routes.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { PersonMark } from '#web/ui/Ring.tsx'
import './Network.css'

export interface PlacePersonProps {
  readonly name: string
  readonly personPath: string
  /** Where they stand, if they do. */
  readonly stands: Standing | undefined
  readonly doing: Action
  readonly onKeep: (ring: NetworkRing, what: readonly Purpose[]) => void
  readonly onPass: () => void
  readonly onTakeOff: () => void
  readonly onOpen: (path: string) => void
}

type RingText = `${NetworkRing}`

/** How close somebody is, and what for. Nothing is chosen beforehand of somebody who is on no ring. */
export const PlacePerson = (props: PlacePersonProps): JSX.Element => {
  const { name, stands, doing } = props
  const text = useText()
  const t = text.network
  const [ring, setRing] = useState<NetworkRing | undefined>(stands?.ring)
  const [what, setWhat] = useState<readonly Purpose[]>(stands?.for ?? [])
  const [missing, setMissing] = useState(false)
  const chosen: RingText | undefined = ring === undefined ? undefined : `${ring}`
  return (
    <>
      <PageTitle
        back={paths.network}
        lead={t.placeLead}
        mark={<PersonMark name={name} size="middle" />}
      >
        {t.placeTitle(name)}
      </PageTitle>
      <div class="stack-wide">
        <Choice<RingText>
          legend={t.ringLegend}
          options={networkRings.map(each => ({
            value: `${each}`,
            label: t.rings[each],
            hint: t.ringHints[each],
          }))}
          value={chosen}
          error={missing && ring === undefined ? t.ringMissing : undefined}
          onChange={value => setRing(networkRings.find(each => `${each}` === value))}
        />
        <fieldset class="choice network-for">
          <legend>{t.forLegend}</legend>
          {purposes.map(purpose => (
            <label key={purpose} class="choice-card">
              <input
                type="checkbox"
                checked={what.includes(purpose)}
                onChange={({ currentTarget }) =>
                  setWhat(
                    purposes.filter(each =>
                      each === purpose ? currentTarget.checked : what.includes(each),
                    ),
                  )
                }
              />
              <span class="choice-words">
                {t.for[purpose]}
                <span class="choice-hint">{t.forHints[purpose]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <div class="stack">
          <Failed failure={doing.failure} />
          <div class="two-ways">
            <Button
              kind="primary"
              disabled={doing.busy}
              onPress={() => (ring === undefined ? setMissing(true) : props.onKeep(ring, what))}
            >
              {t.keep}
            </Button>
            <Button onPress={props.onPass}>{text.ui.pass}</Button>
          </div>
          <Button wide onPress={() => props.onOpen(props.personPath)}>
            {t.person(name)}
          </Button>
        </div>
        {stands?.ring !== undefined && (
          <section class="stack">
            <p class="soft">{t.takeOffMore(name)}</p>
            <Button wide disabled={doing.busy} onPress={props.onTakeOff}>
              {t.takeOff}
            </Button>
          </section>
        )}
      </div>
    </>
  )
}
