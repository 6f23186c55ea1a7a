const endsInSibilant = /[sxzß]$/iu;
const endsLikeAcronym = /[\p{Lu}\d]$/u;

/**
 * The genitive of a form, by rule: "skolan" → "skolans", "SKR" → "SKR:s", "kurs" → "kurs".
 * The tables list nominatives only.
 */
export function genitiveOf(form: string): string {
  if (endsLikeAcronym.test(form)) return `${form}:s`;
  return endsInSibilant.test(form) ? form : `${form}s`;
}
