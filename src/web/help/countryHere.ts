import { signal } from '@preact/signals'

/**
 * The country that somebody chose while this app is open, at whichever place it was asked first; kept
 * nowhere, and gone with the page.
 */
export const countryHere = signal<string | undefined>(undefined)
