/// A small programme with two tailorings, two cohorts, and texts that lack a translation.
let sampleText = #"""
  cadre 1

  // Chương trình mẫu: nội dung minh hoạ, trừ các văn bản nêu ở mục căn cứ.
  program union-aviation "Bồi dưỡng cán bộ công đoàn hàng không 2026–2028" en "Training aviation union officials, 2026–2028" {
      language vi, en
      owner "Công đoàn Tổng công ty Hàng không Việt Nam" en "Vietnam Airlines Corporation Trade Union"
      edition "2" from 2026-01-01 replaces "1"
      runs 2026 to 2028
      basis nq-02, ct-583
      default calendar vietnam
      illustrative
      objective "Nâng cao năng lực an toàn, xử lý tình huống và phối hợp" en "Raise safety, situation handling and coordination"
      phase standardise "Giai đoạn chuẩn hoá" en "Standardise" 2026-01 to 2026-12 {
          task "Chuẩn hoá chức danh chủ tịch công đoàn cơ sở" en "Standardise the post of grassroots chair" by "Ban Tổ chức" en "Organisation Board" due 2026-06-30
      }
      phase deepen "Giai đoạn nâng cao" en "Deepen" 2027-01 to 2028-12
  }

  basis nq-02 "Nghị quyết 02-NQ/TW" en "Resolution 02-NQ/TW" {
      number "02-NQ/TW"
      issuer "Bộ Chính trị" en "Politburo"
      dated 2021-06-12
      link "https://example.org/02-nq-tw?a=1&b=2"
      text "Đổi mới tổ chức và hoạt động của Công đoàn Việt Nam trong tình hình mới" en "Reforming the organization and operation of the Vietnam Trade Union in the new situation"
  }

  basis ct-100 "Chương trình 100/CTr" en "Programme 100/CTr" {
      dated 2019-01-15
      replaced by ct-583 from 2024-01-01
  }

  basis ct-583 "Chương trình 583/CTr-CĐTCTHK" en "Programme 583/CTr-CĐTCTHK" {
      number "583/CTr-CĐTCTHK"
      issuer "Công đoàn Tổng công ty Hàng không Việt Nam" en "Vietnam Airlines Corporation Trade Union"
  }

  unit period "tiết" en "period" is 45 minutes

  levels foundation "Cơ sở" en "Foundation", intermediate "Trung cấp" en "Intermediate", advanced "Nâng cao" en "Advanced"

  scale proficiency 1 "Biết" en "Knows", 2 "Hiểu" en "Understands", 3 "Vận dụng" en "Applies", 4 "Hướng dẫn người khác" en "Guides others"

  field law "Chính sách, pháp luật" en "Policy and law"
  field safety "An toàn, vệ sinh lao động" en "Safety and health"
  field communication "Tuyên giáo" en "Communication"

  tier grassroots "Công đoàn cơ sở" en "Grassroots union"

  dimension sector "Ngành" en "Sector" {
      value aviation "Hàng không" en "Aviation"
  }

  dimension region "Địa bàn" en "Region" {
      value lowland "Đồng bằng" en "Lowland"
      value mountain "Miền núi" en "Mountain"
  }

  competency law-advice "Tư vấn pháp luật lao động" en "Labour law advice" {
      field law
      scale proficiency
  }

  competency safety-culture "Văn hoá an toàn" en "Safety culture" {
      field safety
      scale proficiency
      level 2 "Nhận diện và báo cáo mối nguy đúng quy trình" en "Recognises hazards and reports them by the procedure"
  }

  competency emergency-response "Xử lý tình huống khẩn cấp" en "Emergency response" {
      field safety
      scale proficiency
  }

  kind classroom "Phòng học" en "Classroom" of room
  kind simulator "Phòng mô phỏng" en "Simulator" of room
  kind drill-instructor "Giảng viên thực hành" en "Drill instructor" of instructor
  kind on-site "Tại chỗ" en "On site" of delivery
  kind university "Trường đại học" en "University" of partner

  position grassroots-chair "Chủ tịch công đoàn cơ sở" en "Chairperson of a grassroots union" {
      tier grassroots
      needs law-advice at 2, safety-culture at 1
      before nomination UNI-101
      before appointment path chair-core
      keeps valid OSH-120
      every calendar year at least 8 periods of (field law and level foundation)
  }

  module UNI-101 "Lý luận và nghiệp vụ công đoàn" en "Theory and operations of union work" {
      level foundation
      field communication
      length 24 periods (14 theory, 10 practice)
      class of 15 to 40
      summary "Tổ chức, nhiệm vụ và phương thức hoạt động của **công đoàn cơ sở**; xem [điều lệ](https://example.org/dieu-le)." en "Organisation, duties and ways of working of a **grassroots union**; see the [statute](https://example.org/statute)."
      outcome "Trình bày được cơ cấu bốn cấp của công đoàn" en "Can describe the four tiers of the union"
      outcome "Lập được kế hoạch hoạt động năm của công đoàn cơ sở"
      topic "Tổ chức công đoàn bốn cấp" en "The four tiers of the union" 8 periods
      topic "Nghiệp vụ công đoàn cơ sở" en "Work of a grassroots union" 16 periods
  }

  module LAW-101 "Pháp luật lao động căn bản" en "Labour law essentials" {
      level foundation
      field law
      length 16 periods (10 theory, 6 practice)
      teaches law-advice to 2
      requires UNI-101
      class of 15 to 40
      provider tud
  }

  module OSH-120 "An toàn, vệ sinh lao động" en "Occupational safety and health" {
      level foundation
      field safety
      length 16 periods (8 theory, 8 practice)
      teaches safety-culture to 1
      requires UNI-101
      valid 24 months, renewed by OSH-120 in its last 3 months
      class of 15 to 40
  }

  module COM-105 "Kỹ năng đối thoại" {
      unverified
      level intermediate
      field communication
      length 16 periods (4 theory, 12 practice)
      requires UNI-101
      class of 10 to 25
      pace 2 sessions a week
  }

  module COM-110 "Truyền thông trong khủng hoảng" en "Crisis communication" {
      level intermediate
      field communication
      length 12 periods (4 theory, 8 practice)
      requires COM-105 or (LAW-101 and OSH-120)
      class of 10 to 25
  }

  path chair-core "Lộ trình chủ tịch công đoàn cơ sở" en "Roadmap of a grassroots chair" for grassroots-chair {
      stage basics "Nền tảng" en "Basics" {
          all of (UNI-101, LAW-101, OSH-120)
      }
      stage skills "Kỹ năng" en "Skills" at least 2 weeks after basics {
          any 1 of (COM-105, COM-110)
      }
  }

  partner tud "Trường Đại học Công đoàn" en "Trade Union University" {
      kind university
      agreement 2025 to 2028
      offers LAW-101
      at most 4 classes a year
  }

  calendar vietnam "Lịch làm việc" en "Working calendar" {
      time zone "Asia/Ho_Chi_Minh" at +07:00
      covers 2026
      week mon to fri {
          slot morning 08:00 to 11:30 counts 4 periods
          slot afternoon 13:30 to 17:00 counts 4 periods
      }
      holiday "Tết Dương lịch" en "New Year" 2026-01-01
      holiday "Tết Nguyên đán" en "Lunar New Year" 2026-02-16 to 2026-02-20
      holiday "Giỗ Tổ Hùng Vương" en "Hung Kings' Day" 2026-04-27
      holiday "Giải phóng miền Nam và Quốc tế Lao động" en "Reunification Day and Labour Day" 2026-04-30 to 2026-05-01
      holiday "Quốc khánh" en "National Day" 2026-08-31 to 2026-09-02
      workday 2026-08-22 replaces 2026-08-31
  }

  site hanoi "Hà Nội" en "Hanoi"

  room a101 "Phòng A101" en "Room A101" {
      site hanoi
      kind classroom
      seats 40
  }

  room sim "Phòng mô phỏng" en "Simulator" {
      site hanoi
      kind simulator
      seats 12
      closed 2026-07-01 to 2026-07-31
  }

  instructor nga "Nguyễn Thị Nga" {
      kind drill-instructor
      based at hanoi
      teaches AVS-110, AVS-220, AVS-220R
      at most 16 periods a week
      away 2026-07-06 to 2026-07-17
  }

  cohort k1-2026 "Khoá 1/2026" en "Cohort 1/2026" {
      follows chair-core
      for sector aviation, region lowland
      at hanoi
      size 24
      starts 2026-03-02
      finishes by 2026-12-18
      meets tue, thu
      at most 16 periods a week
  }

  cohort k2-2026 "Khoá 2/2026" en "Cohort 2/2026" {
      follows chair-core
      for region mountain
      at hanoi
      size 20
      starts 2026-03-02
      finishes by 2026-12-18
      meets mon, wed
      at most 16 periods a week
      chooses COM-105
  }

  target new-chairs "100 % chủ tịch mới được bồi dưỡng" en "All newly appointed chairs trained" {
      reach 100 % of grassroots-chair appointed in 2026 holding UNI-101 by 2026-12-31
      owner "Ban Tổ chức" en "Organisation Board"
  }

  workforce chairs "Chủ tịch công đoàn cơ sở" en "Grassroots chairs" of grassroots-chair {
      headcount 400 in 2025
      grows 3 % a year
      leaves 6 % a year
      certified 240 in OSH-120
      backlog cleared in 3 years
      success 90 %
      no-show 5 %
  }

  tailoring aviation "Hàng không: an toàn trong môi trường rủi ro cao" en "Aviation: safety in a high-risk environment" for sector aviation {
      basis ct-583

      module AVS-110 "Văn hoá an toàn hàng không" en "Aviation safety culture" {
          level foundation
          field safety
          length 8 periods (6 theory, 2 practice)
          teaches safety-culture to 2
          requires UNI-101
          class of 10 to 40
      }

      module AVS-220 "Thực hành xử lý tình huống" en "Situation handling drill" {
          level advanced
          field safety
          length 16 periods (4 theory, 12 practice)
          teaches emergency-response to 3
          requires AVS-110 and COM-110
          needs classroom for theory
          needs simulator, 1 drill-instructor for practice
          valid 24 months, renewed by AVS-220R in its last 3 months
          lapsed longer than 6 months needs AVS-220
          class of 6 to 12
      }

      module AVS-220R "Ôn luyện xử lý tình huống" en "Situation handling refresher" {
          level advanced
          field safety
          length 8 periods (2 theory, 6 practice)
          teaches emergency-response to 3
          needs simulator, 1 drill-instructor
          class of 6 to 12
      }

      change module UNI-101 {
          length + 4 periods practice
          topic "Đặc thù lao động hàng không" en "Work in aviation" 4 periods
      }

      change path chair-core {
          replace stage skills {
              all of (AVS-110, COM-105, COM-110, AVS-220)
          }
      }

      change position grassroots-chair {
          needs emergency-response at 3
          critical safety-culture at 2
          keeps valid AVS-220
      }
  }

  tailoring highlands "Miền núi: lớp tại chỗ" en "Highlands: classes on site" for region mountain {
      change module UNI-101 {
          class of 10 to 25
          delivery on-site
          because "Lớp nhỏ tại các xã vùng cao" en "Small classes in highland communes"
      }
  }
  """#
