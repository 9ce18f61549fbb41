/** Style of the review page; colours hold in light and dark surroundings. */
export const REVIEW_STYLE = `:root { color-scheme: light dark; font: 16px/1.5 Georgia, serif; }
body { max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
h1 { line-height: 1.2; }
.meta, .checks, th { font: 0.85rem/1.5 system-ui, sans-serif; }
.summary { border-left: 0.25rem solid #2b6cb0; padding-left: 1rem; }
.problems { color: #c53030; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; }
td { width: 50%; vertical-align: top; padding: 0.3rem 0.8rem 0.3rem 0; }
tbody { border-top: 1px solid #8884; }
.heading td { font-weight: bold; }
td a { color: inherit; text-decoration: none; border-radius: 0.2rem; padding: 0 0.1rem; }
.figure { background: #f6ad5555; }
.term { background: #68d39155; }
td a:target { outline: 2px solid #2b6cb0; }
`;
