import type { JSX } from 'preact'
import './Words.css'

export interface WordsProps {
  /** What a person wrote, as plain text; its line breaks are kept. */
  readonly children: string
  /** `large` for the one thing a screen is about. */
  readonly size?: 'middle' | 'large' | undefined
}

/**
 * A person's own words, in the voice of people. Their direction is theirs, whatever the app's. A browser that
 * translates pages sends what it translates to its maker: these it leaves alone.
 */
export const Words = ({ children, size = 'middle' }: WordsProps): JSX.Element => (
  <p class={`words words-${size}`} dir="auto" translate={false}>
    {children}
  </p>
)
