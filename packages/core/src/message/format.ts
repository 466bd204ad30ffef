import type { Message } from './message.ts'

/** What can go wrong where a report takes its format. */
export const formatMessages = {
  'format.wrong-cell': {
    en: 'The column "{column}" holds cells of kind {kind}; "{value}" is none',
    vi: 'Cột "{column}" chứa dữ liệu kiểu {kind}; "{value}" không thuộc kiểu này',
  },
  'format.too-many-rows': {
    en: 'The sheet "{sheet}" would have {rows} rows, and a worksheet holds at most {most}; choose a shorter period, or CSV or JSON',
    vi: 'Biểu "{sheet}" có {rows} dòng, trong khi một trang tính chứa tối đa {most} dòng; hãy chọn kỳ ngắn hơn, hoặc xuất CSV, JSON',
  },
} as const satisfies Record<string, Message>
