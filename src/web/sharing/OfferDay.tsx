import { useId } from 'preact/hooks'
import type { JSX } from 'preact'
import { sayDay } from '#base/sayDay.ts'
import { dayParts, type OfferDraft } from '#core/sharing/offer.ts'
import { regionOf, useLanguage, useText } from '#web/text/language.ts'
import { nextDays } from './days.ts'
import './Sharing.css'

export interface OfferDayProps {
  readonly offer: OfferDraft
  readonly now: number
  readonly onChange: (offer: OfferDraft) => void
}

/** Two weeks ahead is far enough for a kindness; what is later is said in words. */
const daysAhead = 14

/** A day and a time of it, by lists that a thumb and the keyboard know. */
export const OfferDay = ({ offer, now, onChange }: OfferDayProps): JSX.Element => {
  const t = useText().offers
  const region = regionOf(useLanguage())
  const id = useId()
  const ahead = nextDays(new Date(now), daysAhead)
  // A draft from last week keeps the day that was chosen then.
  const days = offer.day === undefined || ahead.includes(offer.day) ? ahead : [offer.day, ...ahead]
  return (
    <div class="offer-day">
      <div class="list-choice">
        <label for={`${id}-day`}>{t.day}</label>
        <select
          id={`${id}-day`}
          value={offer.day ?? ''}
          autocomplete="off"
          onChange={({ currentTarget: { value } }) =>
            onChange(
              value === ''
                ? { ...offer, day: undefined, part: undefined }
                : { ...offer, day: value },
            )
          }
        >
          <option value="">{t.noDay}</option>
          {days.map(day => (
            <option key={day} value={day}>
              {sayDay(region, day)}
            </option>
          ))}
        </select>
      </div>
      {offer.day !== undefined && (
        <div class="list-choice">
          <label for={`${id}-part`}>{t.part}</label>
          <select
            id={`${id}-part`}
            value={offer.part ?? ''}
            autocomplete="off"
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...offer, part: dayParts.find(part => part === value) })
            }
          >
            <option value="">{t.noPart}</option>
            {dayParts.map(part => (
              <option key={part} value={part}>
                {t.parts[part]}
              </option>
            ))}
          </select>
        </div>
      )}
    </div>
  )
}
