import { type Language, text } from '@motcua/core'
import { html, type Html } from './html.ts'
import { identityVerdict, type SheetIdentity, sideText } from './sheet-identity.ts'

const sides = ['left', 'right', 'residual'] as const

const residualTable = ({ equation, residuals }: SheetIdentity, language: Language): Html => {
  const heading = (column: 'row' | (typeof sides)[number]): string =>
    text(`format.identity.column.${column}`, {}, language)
  return html`<table class="cards residuals" aria-label="${equation}">
    <thead>
      <tr>
        <th scope="col">${heading('row')}</th>
        ${sides.map((side) => html`<th scope="col" class="figure">${heading(side)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${residuals.map(
        ({ row, ...values }) =>
          html`<tr>
            <th scope="row">${row}</th>
            ${sides.map(
              (side) =>
                html`<td class="figure${side === 'residual' && ' alarm'}" data-label="${heading(side)}">
                  ${sideText(values[side], language)}
                </td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`
}

/** The equations of a table under it; each residual is a row. */
export const identityList = (identities: readonly SheetIdentity[], language: Language): Html | false =>
  identities.length > 0 &&
  html`<div class="checks">
    <h3>${text('page.form06.identities', {}, language)}</h3>
    <ul>
      ${identities.map((identity) => {
        const { mark, told } = identityVerdict(identity, language)
        const broken = identity.residuals.length > 0
        return html`<li>
          <span class="${broken && 'alarm'}"><span class="mark" aria-hidden="true">${mark}</span> ${told}</span>
          ${broken && residualTable(identity, language)}
        </li>`
      })}
    </ul>
  </div>`
