# 잘못된 주소와 고장

error-400-title = 알아들을 수 없는 요청입니다
error-400-text = 주소가 중간에 잘렸거나 잘못 적혔습니다. 주소를 다시 확인해 주세요.
error-404-title = 찾는 기사가 여기 없습니다
error-404-text = 주소가 바뀌었거나 잘못 적혔을 수 있습니다. 아래 최신 기사나 섹션에서 찾아보세요.
error-405-title = 이 주소에서는 할 수 없는 일입니다
error-405-text = 이 주소는 읽기만 할 수 있습니다.
error-410-title = 취소된 기사입니다
error-410-text = 이 기사는 더 이상 볼 수 없습니다.
error-413-title = 보낸 내용이 너무 큽니다
error-413-text = 크기를 줄여 다시 보내 주세요.
error-414-title = 주소가 너무 깁니다
error-414-text = 주소를 줄여 다시 열어 주세요.
error-431-title = 요청의 머리글이 너무 큽니다
error-431-text = 이 사이트의 쿠키를 지우고 다시 열어 주세요.
error-500-title = 지금은 화면을 만들 수 없습니다
error-500-text = 저희 쪽 고장입니다. 잠시 뒤에 다시 열어 주세요.
error-503-title = 잠시 쉬고 있습니다
error-503-text = 점검이 끝나는 대로 다시 열립니다. 잠시 뒤에 찾아 주세요.
error-reason = 사유
error-status = 오류 { $status }
error-not-public = 이 기사는 지금 공개되어 있지 않습니다.
