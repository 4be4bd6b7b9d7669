/** Everything a page needs before its first component; imported once by each page's entry. */
import './tokens.css'
import './base.css'
import './fonts.css'
