// A module of its own: the drawer and the reader of codes are fetched apart, and share what is below.
export { encodeQR } from 'qr'
