/** What elements do to the text in them (HTML standard, chapter 15: Rendering). */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements that begin and end a line. What is not here, and unknown elements, are part of the line that they stand in. */
export const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section select summary table tbody td tfoot th thead tr ul xmp',
)

/** Elements whose content is no text of the page. What stands in `<noscript>` is for browsers that nobody has. */
export const MUTE = words(
  'script style noscript template iframe noframes object embed applet svg math canvas audio video map datalist textarea title head',
)

/** Annotations of ruby text: printed above the word that they would cut in two. */
export const ANNOTATIONS = words('rt rp rtc')

/** Controls of forms: their text belongs to the site. */
export const CONTROLS = words('select button option optgroup')

/** Elements in which white space is printed as it stands. */
export const VERBATIM = words('pre listing xmp plaintext')

export const BOLD = words('b strong h1 h2 h3 h4 h5 h6 th')
