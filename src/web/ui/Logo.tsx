import type { JSX } from 'preact'
import './Logo.css'

/** Two rings that lean on each other. */
export const Logo = ({ size = 'small' }: { readonly size?: 'small' | 'large' }): JSX.Element => (
  <svg class={`logo logo-${size}`} viewBox="15.5 11.5 91 61" fill="none" aria-hidden="true">
    <path
      class="logo-left"
      d="M63.7 20.9C70.1 27.7 72.9 35.5 71.9 44.6 70.3 59.3 58.2 69.7 43.6 68.9 28.8 68 17.7 56 18.5 41.2 19.3 26.6 31.4 15.6 46 16.3 53.3 16.7 59.6 19.7 64.6 24.7"
    />
    <path
      class="logo-right"
      d="M91.6 17.9C99.3 23.6 103.5 31.3 103.3 40.6 102.9 54.6 91.7 65.5 77.7 65.6 63.4 65.7 52 54.5 52 40.3 52 26.1 63.2 14.7 77.5 14.6 83.9 14.6 89.3 16.6 94 20.3"
    />
  </svg>
)
