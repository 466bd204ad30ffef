import type { Message } from './message.ts'

export const scorecardMessages = {
  'scorecard.indicator.PUBLISH_ON_TIME': {
    en: 'Administrative procedures announced on time',
    vi: 'Tỷ lệ thủ tục hành chính được công bố đúng hạn',
  },
  'scorecard.indicator.PUBLIC_UPDATE_ON_TIME': {
    en: 'Administrative procedures updated and published on time',
    vi: 'Tỷ lệ thủ tục hành chính được cập nhật, công khai đúng hạn',
  },
  'scorecard.indicator.PUBLIC_CONTENT_FULL': {
    en: 'Administrative procedures published with all their constituent parts',
    vi: 'Tỷ lệ thủ tục hành chính được công khai đầy đủ nội dung các bộ phận tạo thành',
  },
  'scorecard.indicator.DOSSIER_SYNC': {
    en: 'Dossiers synchronised to the National Public Service Portal',
    vi: 'Tỷ lệ hồ sơ thủ tục hành chính được đồng bộ lên Cổng Dịch vụ công quốc gia',
  },
  'scorecard.indicator.PROGRESS': {
    en: 'Dossiers handled on time',
    vi: 'Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn',
  },
  'scorecard.indicator.ONLINE_SERVICE_OFFERED': {
    en: 'Administrative procedures offered as an online public service',
    vi: 'Tỷ lệ thủ tục hành chính được cung cấp dịch vụ công trực tuyến',
  },
  'scorecard.indicator.ONLINE_SERVICE_WITH_DOSSIER': {
    en: 'Online public services that actually have dossiers',
    vi: 'Tỷ lệ dịch vụ công trực tuyến có phát sinh hồ sơ',
  },
  'scorecard.indicator.DOSSIER_SUBMITTED_ONLINE': {
    en: 'Dossiers submitted online',
    vi: 'Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến',
  },
  'scorecard.indicator.FORMALITY_PAID_ONLINE': {
    en: 'Administrative procedures with at least one online payment',
    vi: 'Tỷ lệ thủ tục hành chính có giao dịch thanh toán trực tuyến',
  },
  'scorecard.indicator.FORMALITY_PAYMENT_INTEGRATED': {
    en: 'Procedures with a financial obligation integrated for online payment on the National Public Service Portal',
    vi: 'Tỷ lệ thủ tục hành chính có nghĩa vụ tài chính được tích hợp thanh toán trực tuyến trên Cổng Dịch vụ công quốc gia',
  },
  'scorecard.indicator.DOSSIER_PAID_ONLINE': {
    en: 'Dossiers paid online',
    vi: 'Tỷ lệ hồ sơ thanh toán trực tuyến',
  },
  'scorecard.indicator.ORIGINAL_RESULT_AVAILABLE': {
    en: 'Dossiers with an electronic result',
    vi: 'Tỷ lệ hồ sơ thủ tục hành chính có cấp kết quả điện tử',
  },
  'scorecard.indicator.SO_HOA_GIAY_TO_GIAI_QUYET': {
    en: 'Dossiers and results digitised',
    vi: 'Tỷ lệ hồ sơ, kết quả giải quyết thủ tục hành chính được số hóa',
  },
  'scorecard.indicator.REUSED_DIGITIZED_DATA': {
    en: 'Reuse of digitised information and data',
    vi: 'Tỷ lệ khai thác, sử dụng lại thông tin, dữ liệu số hóa',
  },
  'scorecard.indicator.ELECTRONIC_CERTIFIED_COPY': {
    en: 'Electronic copies certified from originals',
    vi: 'Chứng thực bản sao điện tử từ bản chính',
  },
  'scorecard.indicator.SYNCED_WITH_DVCQG_PERSONAL_STORAGE': {
    en: 'Digitised dossiers linked to the personal and organisational list on the National Public Service Portal',
    vi: 'Tỷ lệ hồ sơ số hóa được kết nối với danh mục hồ sơ của cá nhân, tổ chức trên Cổng Dịch vụ công quốc gia',
  },
  'scorecard.indicator.CITIZEN_DATA_CONNECTED_FORMALITY': {
    en: 'Administrative procedures connected to population data',
    vi: 'Tỷ lệ thủ tục hành chính có kết nối dữ liệu dân cư',
  },
  'scorecard.indicator.CITIZEN_DATA_CONNECTED_DOSSIER': {
    en: 'Dossiers that use population data',
    vi: 'Tỷ lệ hồ sơ thủ tục hành chính có sử dụng dữ liệu dân cư',
  },
  'scorecard.indicator.PETITION_PROCESSING_ON_TIME': {
    en: 'Feedback and recommendations handled on time',
    vi: 'Tỷ lệ phản ánh, kiến nghị được xử lý đúng hạn',
  },
  'scorecard.indicator.PETITION_HANDLING_SATISFACTION': {
    en: 'Satisfaction with the handling of feedback and recommendations',
    vi: 'Mức độ hài lòng trong xử lý phản ánh, kiến nghị',
  },
  'scorecard.indicator.DOSSIER_RECEIVING_SATISFACTION': {
    en: 'Satisfaction with the reception and handling of administrative procedures',
    vi: 'Mức độ hài lòng trong tiếp nhận, giải quyết thủ tục hành chính',
  },
  'scorecard.block.ONLINE': { en: 'Online public services, block', vi: 'Khối dịch vụ công trực tuyến' },
  'scorecard.block.PAYMENT': { en: 'Online payment, block', vi: 'Khối thanh toán trực tuyến' },
  'scorecard.group.transparency': { en: 'Publicity and transparency', vi: 'Công khai, minh bạch' },
  'scorecard.group.progress': { en: 'Progress of handling', vi: 'Tiến độ giải quyết' },
  'scorecard.group.online': { en: 'Online public services', vi: 'Dịch vụ công trực tuyến' },
  'scorecard.group.payment': { en: 'Online payment', vi: 'Thanh toán trực tuyến' },
  'scorecard.group.digitisation': { en: 'Digitisation of dossiers', vi: 'Số hóa hồ sơ' },
  'scorecard.group.satisfaction': { en: 'Satisfaction', vi: 'Mức độ hài lòng' },
  'scorecard.decision-group.I': { en: 'Publicity and transparency', vi: 'Công khai, minh bạch' },
  'scorecard.decision-group.II': { en: 'Progress and results of handling', vi: 'Tiến độ, kết quả giải quyết' },
  'scorecard.decision-group.III': {
    en: 'Online public services and payment',
    vi: 'Dịch vụ công trực tuyến và thanh toán trực tuyến',
  },
  'scorecard.decision-group.IV': { en: 'Digitisation of dossiers', vi: 'Số hóa hồ sơ' },
  'scorecard.decision-group.V': { en: 'Satisfaction', vi: 'Mức độ hài lòng' },
  'scorecard.band.excellent': { en: 'Excellent', vi: 'Xuất sắc' },
  'scorecard.band.good': { en: 'Good', vi: 'Tốt' },
  'scorecard.band.fair': { en: 'Fair', vi: 'Khá' },
  'scorecard.band.average': { en: 'Average', vi: 'Trung bình' },
  'scorecard.band.weak': { en: 'Weak', vi: 'Yếu' },
  'scorecard.note.no-data': { en: 'no data', vi: 'không có dữ liệu' },
  'scorecard.note.zero-denominator': {
    en: 'nothing to count in the period: scored by the rule for a zero denominator',
    vi: 'kỳ báo cáo không phát sinh: tính điểm theo quy tắc mẫu số bằng 0',
  },
  'scorecard.note.not-applicable': {
    en: 'does not apply at this level: full marks',
    vi: 'không áp dụng cho cấp này: tính điểm tối đa',
  },
  'scorecard.party.units': {
    en: 'departments, sectors and People’s Committees below the province',
    vi: 'các sở, ban, ngành và UBND cấp dưới',
  },
  'scorecard.party.provincial-office': {
    en: 'office of the provincial People’s Committee',
    vi: 'Văn phòng UBND tỉnh',
  },
  'scorecard.party.software-provider': {
    en: 'provider of the software (VNPT)',
    vi: 'đơn vị cung cấp phần mềm (VNPT)',
  },
  'scorecard.party.unknown': { en: 'not known', vi: 'chưa rõ' },
  'scorecard.source.portal-2026': {
    en: 'published figures and business document of the national portal, 2026',
    vi: 'số liệu công bố và tài liệu nghiệp vụ của Cổng Dịch vụ công quốc gia năm 2026',
  },
  'scorecard.source.portal-document': {
    en: 'business document of the national portal',
    vi: 'tài liệu nghiệp vụ của Cổng Dịch vụ công quốc gia',
  },
  'scorecard.source.convention': {
    en: 'settled here, where the sources leave room',
    vi: 'quy ước của phần mềm, nơi các nguồn chưa quy định rõ',
  },
  'scorecard.reason.zero-transparency': {
    en: 'Hưng Yên 2026: three indicators of 0 out of 0 show no rate and no points, and the group of 18 points shows 6.00',
    vi: 'Hưng Yên 2026: ba chỉ số 0/0 không hiển thị tỷ lệ và điểm, nhóm 18 điểm đạt 6,00 điểm',
  },
  'scorecard.reason.zero-untold': {
    en: 'no published figure shows 0 out of 0; treated as 01–03: no points, the maximum of the group stays',
    vi: 'chưa có số liệu công bố nào có mẫu số bằng 0; áp dụng như chỉ số 01–03: không có điểm, điểm tối đa của nhóm giữ nguyên',
  },
  'scorecard.reason.zero-payment': {
    en: 'office of the People’s Committee of Phú Thọ 2026: payment of 0 out of 0 shows a rate of 0 and 0 points',
    vi: 'Văn phòng UBND tỉnh Phú Thọ 2026: thanh toán 0/0 hiển thị tỷ lệ 0 và 0 điểm',
  },
  'scorecard.reason.zero-petitions': {
    en: 'communes without petitions show 6 + 6 points in 2026; the business document would share the points out among others',
    vi: 'các xã không có phản ánh, kiến nghị năm 2026 đạt 6 + 6 điểm; tài liệu nghiệp vụ nêu việc phân bổ lại điểm',
  },
  'scorecard.reason.zero-satisfaction': {
    en: 'satisfaction with dossiers of 0 out of 0 shows 0 points in 2026',
    vi: 'mức độ hài lòng về giải quyết hồ sơ 0/0 đạt 0 điểm năm 2026',
  },
  'scorecard.reason.applies': {
    en: 'communes and departments are scored on 100 points in 2026; the business document exempts communes from rows 6, 8, 9, 16 and 17 of its workbook',
    vi: 'xã và sở được chấm trên thang 100 điểm năm 2026; tài liệu nghiệp vụ nêu không áp dụng các dòng 6, 8, 9, 16, 17 cho cấp xã',
  },
  'scorecard.reason.repeats-province': {
    en: 'all six units of Gia Lai that were read show the counts of the province: 1/47, 43/47 and 47/47',
    vi: 'sáu đơn vị của Gia Lai đã đọc đều hiển thị số liệu của tỉnh: 1/47, 43/47 và 47/47',
  },
  'scorecard.reason.certified-copies': {
    en: 'the indicator counts communes: a commune has 1 or 0, a department shows the share of its province',
    vi: 'chỉ số đếm theo xã: mỗi xã là 1 hoặc 0, sở hiển thị tỷ lệ của tỉnh',
  },
  'scorecard.reason.no-section': {
    en: 'no section of the letter that is at hand says who leads; only the schedule column was read',
    vi: 'chưa có mục nào của công văn đã thu thập được nêu đơn vị chủ trì; mới đọc được cột tiến độ',
  },
  'scorecard.reason.by-section': {
    en: 'follows from the sections of the letter; the columns of its table are not at hand',
    vi: 'suy ra từ các mục của công văn; chưa thu thập được các cột của phụ lục',
  },
  'scorecard.source.provincial-software-2024': {
    en: 'one-stop software of a province, 2024',
    vi: 'phần mềm một cửa điện tử của một tỉnh, năm 2024',
  },
  'scorecard.source.press': { en: 'classes named in the press', vi: 'xếp loại nêu trên báo chí' },
  'scorecard.source.letter-2283': {
    en: 'letter 2283/UBND of 30/8/2022, as far as it is at hand',
    vi: 'Công văn số 2283/UBND ngày 30/8/2022, phần đã thu thập được',
  },
  'scorecard.source.general-knowledge': {
    en: 'general knowledge, to be verified against the decision',
    vi: 'hiểu biết chung, cần đối chiếu với văn bản của quyết định',
  },
  'scorecard.invalid-numerator': {
    en: '{unit}: indicator {indicator}: numerator {value} is not a whole number from 0 to 9007199254740991; give a count',
    vi: '{unit}: chỉ số {indicator}: tử số {value} không phải số nguyên từ 0 đến 9007199254740991; hãy ghi một số đếm',
  },
  'scorecard.invalid-denominator': {
    en: '{unit}: indicator {indicator}: denominator {value} is not a whole number from 0 to 9007199254740991; give a count',
    vi: '{unit}: chỉ số {indicator}: mẫu số {value} không phải số nguyên từ 0 đến 9007199254740991; hãy ghi một số đếm',
  },
  'scorecard.numerator-above-denominator': {
    en: '{unit}: indicator {indicator}: numerator {numerator} is larger than denominator {denominator}; correct the counts',
    vi: '{unit}: chỉ số {indicator}: tử số {numerator} lớn hơn mẫu số {denominator}; hãy sửa lại số đếm',
  },
  'scorecard.invalid-ratio': {
    en: '{unit}: indicator {indicator}: ratio is {value}; it must be a number from 0 to 1',
    vi: '{unit}: chỉ số {indicator}: tỷ lệ là {value}; tỷ lệ phải là số từ 0 đến 1',
  },
  'scorecard.invalid-date': {
    en: '{unit}: "{value}" is not a date; write for example 2026-09-30',
    vi: '{unit}: "{value}" không phải là ngày; hãy viết ví dụ 2026-09-30',
  },
  'scorecard.not-in-force': {
    en: '{unit}: {citation} is not in force on {at}; its first day is {from}',
    vi: '{unit}: {citation} chưa có hiệu lực vào ngày {at}; ngày có hiệu lực là {from}',
  },
  'scorecard.file.not-json': {
    en: 'The score file is not JSON ({reason}); save it as UTF-8 JSON of the form {"units": [ … ]}',
    vi: 'Tệp chấm điểm không phải JSON ({reason}); hãy lưu dưới dạng JSON UTF-8 có dạng {"units": [ … ]}',
  },
  'scorecard.file.no-units': {
    en: 'The score file holds no list of units; write {"units": [ … ]} with one entry for each unit',
    vi: 'Tệp chấm điểm không có danh sách đơn vị; hãy viết {"units": [ … ]}, mỗi đơn vị một mục',
  },
  'scorecard.file.no-name': {
    en: '{unit} of the score file has no name; write the name of the unit in the field "unit"',
    vi: 'Mục {unit} của tệp chấm điểm không có tên; hãy ghi tên đơn vị vào trường "unit"',
  },
  'scorecard.file.not-text': {
    en: '{unit}: {field} is {value}; write a text that is not empty',
    vi: '{unit}: {field} là {value}; hãy ghi một chuỗi ký tự không rỗng',
  },
  'scorecard.file.not-object': {
    en: '{unit}: {field} is {value}; write an object { … } here',
    vi: '{unit}: {field} là {value}; hãy ghi một đối tượng { … } tại đây',
  },
  'scorecard.file.not-count': {
    en: '{unit}: {field} is {value}; a count must be a whole number from 0 to 9007199254740991',
    vi: '{unit}: {field} là {value}; số đếm phải là số nguyên từ 0 đến 9007199254740991',
  },
  'scorecard.file.not-ratio': {
    en: '{unit}: {field} is {value}; a ratio must be a number from 0 to 1',
    vi: '{unit}: {field} là {value}; tỷ lệ phải là số từ 0 đến 1',
  },
  'scorecard.file.not-level': {
    en: '{unit}: {field} is {value}; write ministry, province, department or commune',
    vi: '{unit}: {field} là {value}; hãy ghi ministry (bộ), province (tỉnh), department (sở) hoặc commune (xã)',
  },
  'scorecard.file.half-figure': {
    en: '{unit}: {field} is {value}; give both n and d, or leave the indicator out',
    vi: '{unit}: {field} là {value}; hãy ghi cả n và d, hoặc bỏ chỉ số này',
  },
  'scorecard.file.unknown-indicator': {
    en: '{unit}: {field} is not an indicator that a score file gives by n and d; known are {known}',
    vi: '{unit}: {field} không phải chỉ số ghi bằng n và d trong tệp chấm điểm; các chỉ số hợp lệ: {known}',
  },
  'scorecard.file.unknown-field': {
    en: '{unit}: {field} is not a field of a score file; correct its name or remove it',
    vi: '{unit}: {field} không phải trường của tệp chấm điểm; hãy sửa tên hoặc bỏ trường này',
  },
} as const satisfies Record<string, Message>
