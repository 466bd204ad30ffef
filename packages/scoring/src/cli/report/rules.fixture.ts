/** Rules of a province with one criterion: 10 points for work on time. */
export const onTimeRules = `version: 1
id: tinh
title: Quy tắc của tỉnh
citation: 1/QĐ-UBND
groups: [{ code: A, name: Nhóm A }]
criteria:
  - code: a
    name: đúng hạn
    group: A
    counts: PROGRESS
    terms: [{ from: 2026-01-01, citation: 1/QĐ-UBND, max: 10, target: 100 }]
`
