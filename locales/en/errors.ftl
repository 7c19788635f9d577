# Wrong addresses and failures

error-400-title = This request cannot be understood
error-400-text = The address was cut off or mistyped. Please check it.
error-404-title = The page you look for is not here
error-404-text = Its address may have changed or been mistyped. Try the latest articles or a section.
error-405-title = That cannot be done at this address
error-405-text = This address can only be read.
error-410-title = This article was retracted
error-410-text = It can no longer be read.
error-413-title = What was sent is too large
error-413-text = Please send less.
error-414-title = The address is too long
error-414-text = Please open a shorter one.
error-431-title = The request’s headers are too large
error-431-text = Please delete the cookies of this site and try again.
error-500-title = The page cannot be made right now
error-500-text = The failure is ours. Please try again in a moment.
error-503-title = We are away for a moment
error-503-text = The paper will be back when maintenance is done.
error-reason = Reason
error-status = Error { $status }
error-not-public = This article is not public at present.
