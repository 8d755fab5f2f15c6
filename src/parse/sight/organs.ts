/** The organs that a line names. */
import { splitOrgans } from '../../text/organs.js'
import { askedOnce } from './answers.js'

/** The names in a line that holds nothing but names of organs; none for any other line. */
export const organsIn = askedOnce('organs', ({ text }) => splitOrgans(text))
