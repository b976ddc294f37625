// The one door to libcurl.
//
// Its setters and getters take variable arguments, which Swift cannot call: each kind of argument
// gets a function of its own here.
#ifndef PAYROLL_CCURL_SHIM_H
#define PAYROLL_CCURL_SHIM_H

// The macros that check argument types stand in the way of the functions below.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

// Only since then can a redirect to another protocol be forbidden by name.
#if LIBCURL_VERSION_NUM < 0x075500
#error "payroll-export needs libcurl 7.85 or later: install a newer libcurl4-openssl-dev"
#endif

static inline CURLcode ccurl_start(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }

static inline CURLcode ccurl_set_number(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode ccurl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}
// libcurl copies the bytes.
static inline CURLcode ccurl_set_body(CURL *handle, const char *bytes, curl_off_t count) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, count);
  return code != CURLE_OK ? code : curl_easy_setopt(handle, CURLOPT_COPYPOSTFIELDS, bytes);
}
static inline CURLcode ccurl_set_headers(CURL *handle, struct curl_slist *list) {
  return curl_easy_setopt(handle, CURLOPT_HTTPHEADER, list);
}
static inline CURLcode ccurl_set_receivers(
    CURL *handle, size_t (*body)(char *, size_t, size_t, void *),
    size_t (*header)(char *, size_t, size_t, void *), void *context) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, body);
  if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_WRITEDATA, context);
  if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, header);
  if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_HEADERDATA, context);
  return code;
}
static inline CURLcode ccurl_set_error_buffer(CURL *handle, char *buffer) {
  return curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, buffer);
}
static inline long ccurl_get_number(CURL *handle, CURLINFO info) {
  long value = 0;
  curl_easy_getinfo(handle, info, &value);
  return value;
}
static inline CURLMcode ccurl_multi_set_number(CURLM *multi, CURLMoption option, long value) {
  return curl_multi_setopt(multi, option, value);
}

// A transfer that has ended, or none.
typedef struct {
  CURL *handle;
  CURLcode result;
} ccurl_ended;

static inline ccurl_ended ccurl_next_ended(CURLM *multi) {
  ccurl_ended ended = {NULL, CURLE_OK};
  int waiting = 0;
  CURLMsg *message;
  while ((message = curl_multi_info_read(multi, &waiting)) != NULL) {
    if (message->msg == CURLMSG_DONE) {
      ended.handle = message->easy_handle;
      ended.result = message->data.result;
      break;
    }
  }
  return ended;
}

#endif
